package io.saoma;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.StaffDesk;
import java.util.Optional;

/// Who is at the till: whoever signed in last, or, while nobody has a PIN, the one that the settings name.
final class Presence {

    private final StaffDesk staff;
    private final String usual;
    private volatile Optional<Integer> number = Optional.empty();

    Presence(StaffDesk staff, String usual) {
        this.staff = staff;
        this.usual = usual;
    }

    void come(Person person) {
        number = Optional.of(person.number());
    }

    Optional<Person> person() {
        return number.flatMap(staff::person);
    }

    /// What stands in every sale, shift and entry.
    String name() {
        return person().map(Person::name).orElse(usual);
    }

    /// Whether they need nobody's word: a manager does not, nor does anybody where nobody has a PIN.
    boolean mayAll() {
        return !staff.guarded() || person().filter(Person::manager).isPresent();
    }
}
