package io.saoma.shop.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.SharedRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Two tills of one shop, each with a book and a vault of its own, and between them the row of the shared book.
final class StaffedShop {

    static final String BOSS = "482913";
    static final String CLERK = "70518264";
    static final String OTHER = "906172";

    final FakeRow row = new FakeRow();
    Instant now = Instant.parse("2026-11-28T01:00:00Z");
    final At one = new At(1, "key");
    final At two = new At(2, "key");

    /// A manager, with whom the row begins, and a cashier.
    void hire() {
        assertEquals(Optional.empty(), one.desk.add("老王", Role.MANAGER, pin(BOSS), "收银员"));
        assertEquals(Optional.empty(), one.add("小李", CLERK));
    }

    At at(int till, String key) {
        return new At(till, key);
    }

    static Pin pin(String digits) {
        return new Pin(digits.toCharArray());
    }

    /// A till with a book and a vault of its own.
    final class At {

        final HandBook book = new HandBook();
        final int till;
        int told;
        FakePost post;
        StaffDesk desk;

        At(int till, String key) {
            this.till = till;
            post = new FakePost(key, "vault" + till);
            desk = opened(Optional.of(row.of(till)));
        }

        /// After a restart, with this API key.
        At again(String key) {
            open(key);
            return this;
        }

        void open(String key) {
            post = new FakePost(key, "vault" + till);
            desk = opened(Optional.of(row.of(till)));
        }

        private StaffDesk opened(Optional<SharedRow<Change, StaffTakenOver>> others) {
            var built = new StaffDesk(book, book.shop(), press(), false, () -> now, post, others);
            built.subscribe(() -> told++);
            return built;
        }

        PinPress press() {
            return new PinPress(new byte[] {(byte) till}, 10);
        }

        /// Before it shared anything.
        void alone(String name, Role role, String digits) {
            assertEquals(Optional.empty(), opened(Optional.empty()).add(name, role, pin(digits), ""));
            open(post.key());
        }

        void level() {
            assertEquals(Accord.SAME, desk.level());
        }

        Optional<Refusal> add(String name, String digits) {
            return desk.add(name, Role.CASHIER, pin(digits), "老王");
        }

        Person person(int number) {
            return desk.person(number).orElseThrow();
        }

        List<String> list() {
            return desk.people().stream()
                    .map(it -> it.number() + " " + it.name() + " " + it.role())
                    .toList();
        }
    }
}
