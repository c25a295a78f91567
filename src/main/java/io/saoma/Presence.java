package io.saoma;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.StaffDesk;
import java.util.Optional;

/// Who is at the till: whoever signed in last, or, while nobody has a PIN, the one that the settings name.
final class Presence {

    private final StaffDesk staff;
    private final String usual;
    private volatile Optional<Guest> there = Optional.empty();

    /// @param era in which the number was theirs
    private record Guest(int number, int era) {}

    Presence(StaffDesk staff, String usual) {
        this.staff = staff;
        this.usual = usual;
    }

    void come(Person person) {
        there = Optional.of(new Guest(person.number(), staff.era()));
    }

    /// Empty, too, once they work here no more, or the staff is that of another till: their number is somebody else's.
    Optional<Person> person() {
        return there.filter(it -> it.era() == staff.era()).flatMap(it -> staff.person(it.number()));
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
