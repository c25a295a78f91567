package io.saoma.shop.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import java.time.Instant;
import java.util.Optional;

/// The staff of a till on its own, and a clock that the test moves.
final class StaffOfOneTill {

    static final String BOSS = "482913";
    static final String CLERK = "70518264";

    final HandBook book = new HandBook();
    final PinPress press = new PinPress(new byte[] {1}, 10);
    Instant now = Instant.parse("2026-03-14T01:00:00Z");
    StaffDesk desk = opened(false);

    void hire() {
        assertEquals(Optional.empty(), desk.add("老王", Role.MANAGER, pin(BOSS), "收银员"));
        assertEquals(Optional.empty(), desk.add("小李", Role.CASHIER, pin(CLERK), "老王"));
    }

    Person clerk() {
        return person(2);
    }

    Person person(int number) {
        return desk.person(number).orElseThrow();
    }

    StaffDesk opened(boolean practice) {
        return new StaffDesk(book, book.shop(), press, practice, () -> now);
    }

    static Pin pin(String digits) {
        return new Pin(digits.toCharArray());
    }
}
