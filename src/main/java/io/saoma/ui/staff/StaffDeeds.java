package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Refusal;
import io.saoma.shop.staff.Standing;
import java.util.List;
import java.util.Optional;

/// What the staff's screen needs done; all but the questions may wait for the disk, or for the network.
///
/// Somebody is given as the list shows them: whoever was changed since at another till stays as they are.
public interface StaffDeeds {

    List<Person> people();

    Standing standing(Person person);

    /// Whether the PINs guard no real money.
    boolean practice();

    /// Whether the other tills of the shop have a staff whose PINs this one cannot know.
    boolean apart();

    Optional<Refusal> add(String name, Role role, Pin pin);

    Optional<Refusal> givePin(Person person, Pin pin);

    Optional<Refusal> changeRole(Person person, Role role);

    Optional<Refusal> retire(Person person);

    /// They may try their PIN again.
    void forgetTries(Person person);
}
