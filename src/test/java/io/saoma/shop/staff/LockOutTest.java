package io.saoma.shop.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.book.Book;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.sale.staff.Role;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Wrong tries are counted in the real book, whatever becomes of the till.
class LockOutTest {

    private static final Instant NOW = Instant.parse("2026-03-14T01:00:00Z");

    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void endsWithNoRestart() {
        try (var book = open()) {
            var desk = desk(book);
            assertEquals(Optional.empty(), desk.add("老王", Role.MANAGER, pin("482913"), ""));
            assertInstanceOf(Answer.Right.class, desk.signIn(1, pin("482913")));
        }
        for (var start = 1; start <= 5; start++) {
            try (var book = open()) {
                assertInstanceOf(Answer.Wrong.class, desk(book).signIn(1, pin("482914")));
            }
        }
        try (var book = open()) {
            var waits = new Standing.Waits(NOW.plusSeconds(30));
            assertEquals(new Answer.Wrong(waits), desk(book).signIn(1, pin("482913")));
        }
    }

    private Book open() {
        return MemoryBook.open(() -> NOW, disk);
    }

    private static StaffDesk desk(Book book) {
        return new StaffDesk(book::record, book.shop(), new PinPress(new byte[32], 10), false, () -> NOW);
    }

    private static Pin pin(String digits) {
        return new Pin(digits.toCharArray());
    }
}
