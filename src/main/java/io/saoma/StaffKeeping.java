package io.saoma;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Refusal;
import io.saoma.shop.staff.StaffDesk;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.staff.StaffDeeds;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What a manager changes about the staff, under the manager's name.
///
/// @param by who does it: whoever is at the till, or the manager who was asked
/// @param changed told afterwards, from any thread
record StaffKeeping(StaffDesk staff, Presence presence, String by, Runnable changed) implements StaffDeeds {

    @Override
    public List<Person> people() {
        return staff.people();
    }

    @Override
    public Standing standing(Person person) {
        return staff.standing(person);
    }

    @Override
    public boolean practice() {
        return staff.practice();
    }

    @Override
    public boolean apart() {
        return staff.apart();
    }

    @Override
    public Optional<Refusal> add(String name, Role role, Pin pin) {
        return guarding(() -> staff.add(name, role, pin, by), it -> it.name().equals(name.strip()));
    }

    @Override
    public Optional<Refusal> givePin(Person person, Pin pin) {
        return guarding(() -> staff.givePin(person, pin, by), it -> it.number() == person.number());
    }

    @Override
    public Optional<Refusal> changeRole(Person person, Role role) {
        return told(staff.changeRole(person, role, by));
    }

    @Override
    public Optional<Refusal> retire(Person person) {
        return told(staff.retire(person, by));
    }

    @Override
    public void forgetTries(Person person) {
        staff.forgetTries(person.number(), by);
    }

    /// Whoever gives the first PIN of all is that manager, and is at the till already.
    ///
    /// @param given whether it is the one to whom it gives a PIN
    private Optional<Refusal> guarding(Supplier<Optional<Refusal>> deed, Predicate<Person> given) {
        var before = staff.guarded();
        var refused = deed.get();
        if (!before && refused.isEmpty()) {
            staff.people().stream()
                    .filter(Person::approves)
                    .filter(given)
                    .findFirst()
                    .ifPresent(presence::come);
        }
        return told(refused);
    }

    /// Whoever was refused may have learnt what others changed.
    private Optional<Refusal> told(Optional<Refusal> refused) {
        changed.run();
        return refused;
    }
}
