package io.saoma;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.shop.staff.Pin;
import io.saoma.shop.staff.Refusal;
import io.saoma.shop.staff.StaffDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;

/// Somebody who hires, promotes and sends home, each time together with whoever else does.
final class StaffEditor {

    static final String CLERK = "705182";

    private StaffEditor() {}

    /// @param added those of whom its maker was told that they work here
    record Edited(List<String> added, int overtaken) {}

    static Callable<Edited> editor(StaffDesk desk, int till, Random random, int pairs, CyclicBarrier start) {
        return () -> {
            var added = new ArrayList<String>();
            var overtaken = 0;
            for (var number = 0; number < pairs; number++) {
                var name = "员工" + till + "-" + number;
                var people = desk.people();
                var person = people.get(random.nextInt(people.size()));
                start.await();
                var which = random.nextInt(8);
                var refused = deed(desk, name, person, which);
                if (which == 0 && refused.isEmpty()) {
                    added.add(name);
                }
                overtaken += refused.filter(Refusal.Overtaken.class::isInstance).isPresent() ? 1 : 0;
                assertFalse(refused.filter(Refusal.NotNow.class::isInstance).isPresent(), "the server is there");
                assertTrue(desk.people().stream().anyMatch(Person::approves));
            }
            return new Edited(added, overtaken);
        };
    }

    static Optional<Refusal> deed(StaffDesk desk, String name, Person person, int which) {
        return switch (which) {
            case 0 -> desk.add(name, Role.CASHIER, pin(CLERK), "x");
            case 1 -> desk.givePin(person, pin("906172"), "x");
            case 2 -> desk.retire(person, "x");
            default -> desk.changeRole(person, person.manager() ? Role.CASHIER : Role.MANAGER, "x");
        };
    }

    static Pin pin(String digits) {
        return new Pin(digits.toCharArray());
    }
}
