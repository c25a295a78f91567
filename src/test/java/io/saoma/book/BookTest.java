package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.Payment;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.SaleNumber;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// The book keeps what it is told, tells it again, and counts on.
@Execution(CONCURRENT)
class BookTest {

    private final BookAtHome till;

    BookTest(@TempDir Path folder) {
        till = new BookAtHome(folder);
    }

    @Test
    void remembersASaleAndItsPayment() throws SQLException {
        try (var book = till.open()) {
            var charged = Samples.charged(1);
            book.record(charged);
            assertEquals(List.of(Payment.of(List.of(charged))), book.open(false));
            book.record(Samples.code(charged));
            assertEquals(List.of(Payment.of(List.of(charged, Samples.code(charged)))), book.open(false));
            book.record(Samples.paid(charged, false));
            assertEquals(List.of(), book.open(false));
        }

        assertEquals(
                List.of("01-261123-0001|PAID|1250|1250|0|2026-11-23|小王|1|FALSE"),
                LedgerDump.rows(
                        till.home(),
                        "SELECT sale_no, state, total_fen, paid_fen, refunded_fen, business_day, cashier, till,"
                                + " practice FROM sale"));
        assertEquals(
                List.of("SUCCESS|1250|420001261123" + "0001x1|NATIVE|CNY|1250|PAID|2026-11-23 09:00:09.123456789+08"),
                LedgerDump.rows(
                        till.home(),
                        "SELECT trade_state, total_fee, transaction_id, trade_type, fee_type, cash_fee, stage, time_end"
                                + " FROM payorder"));
    }

    @Test
    void tellsAllOfOneAttemptAndNothingOfAnother() {
        try (var book = till.open()) {
            var charged = Samples.charged(1);
            book.record(charged);
            book.record(Samples.charged(2));
            book.record(Samples.code(charged));
            book.record(Samples.paid(charged, false));

            assertEquals(
                    List.of(charged, Samples.code(charged), Samples.paid(charged, false)),
                    book.events(charged.outTradeNo()));
            assertEquals(List.of(), book.events("P0126112300019ABCDE"));
        }
    }

    @Test
    void keepsHalfAnEmojiAndALongNameInBoth() {
        var sale = Samples.sale(
                Samples.number(1), Samples.MORNING, new Line("", "\ud83d" + "长".repeat(5_000), new Money(1), 1));
        try (var book = till.open()) {
            book.record(Samples.charged(sale));
        }
        try (var book = till.open()) {
            assertEquals(sale, book.open(false).getFirst().sale());
            assertEquals(sale.basket(), book.orders().basket(sale.number()));
        }
    }

    @Test
    void tellsWhatWasWeighedAsItWasRungUp() throws SQLException {
        var sale = Samples.sale(
                Samples.number(1),
                Samples.MORNING,
                new Line("2100042012349", "香蕉", new Money(12_34), 1),
                new Line("", "苹果", new Money(12_85), new Grams(350)));
        try (var book = till.open()) {
            book.record(Samples.charged(sale));
            assertEquals(sale.basket(), book.orders().basket(sale.number()));
            assertEquals(Basket.EMPTY, book.orders().basket(Samples.number(2)));
        }
        assertEquals(
                List.of("1684"),
                LedgerDump.rows(till.home(), "SELECT SUM(price_fen * quantity) FROM sale_line"),
                "its sum");
        assertEquals(List.of("2"), LedgerDump.rows(till.home(), "SELECT pieces FROM sale"));
    }

    @Test
    void takesASaleOfTenThousandLines() {
        var lines = IntStream.range(0, 10_000)
                .mapToObj(i -> new Line("690123456" + i, "商品 😀 number " + i + " of many", new Money(1), 1))
                .toArray(Line[]::new);
        var sale = Samples.sale(Samples.number(1), Samples.MORNING, lines);
        try (var book = till.open()) {
            book.record(Samples.charged(sale));
            assertTrue(book.healthy());
        }
        try (var book = till.open()) {
            assertEquals(0, book.recovery().replayed());
            assertEquals(sale, book.open(false).getFirst().sale());
        }
    }

    @Test
    void countsOnAfterARestartAndKeepsPracticeApart() {
        var day = BusinessDay.of(Samples.MORNING);
        try (var book = till.open()) {
            assertEquals(new SaleNumber(false, 1, day, 1), book.nextSale(false, 1, day));
            assertEquals(new SaleNumber(false, 1, day, 2), book.nextSale(false, 1, day));
            assertEquals(new SaleNumber(true, 1, day, 1), book.nextSale(true, 1, day));
            assertEquals(new SaleNumber(false, 2, day, 1), book.nextSale(false, 2, day));
            assertEquals(new SaleNumber(false, 1, day.plusDays(1), 1), book.nextSale(false, 1, day.plusDays(1)));
            book.record(Samples.charged(2));
        }
        try (var book = till.open()) {
            assertEquals(new SaleNumber(false, 1, day, 3), book.nextSale(false, 1, day));
            assertEquals(new SaleNumber(true, 1, day, 1), book.nextSale(true, 1, day));
        }
    }

    @Test
    void keepsPracticeApartAmongOpenPayments() {
        var day = BusinessDay.of(Samples.MORNING);
        var practice = Samples.charged(
                Samples.sale(new SaleNumber(true, 1, day, 1), Samples.MORNING, new Line("", "练习", new Money(1), 1)));
        try (var book = till.open()) {
            book.record(practice);
            book.record(Samples.charged(1));
            assertEquals(practice.order(), book.open(true).getFirst().order());
            assertEquals(Samples.charged(1).order(), book.open(false).getFirst().order());
            assertEquals(1, book.open(true).size());
        }
    }

    @Test
    void tellsItsSubscribersAfterwardsAndOutlivesTheirFaults() {
        var told = new ArrayList<Event>();
        try (var book = till.open()) {
            book.subscribe(_ -> {
                throw new IllegalStateException("a subscriber's own trouble");
            });
            book.subscribe(event -> {
                assertEquals(1, book.open(false).size());
                told.add(event);
            });
            book.record(Samples.charged(1));
            assertEquals(List.of(Samples.charged(1)), told);
        }
    }

    @Test
    void takesEventsFromInterruptedThreads() throws InterruptedException {
        try (var book = till.open()) {
            var interrupted = new boolean[1];
            var caller = Thread.ofVirtual().unstarted(() -> {
                Thread.currentThread().interrupt();
                for (var counter = 1; counter <= 20; counter++) {
                    book.record(Samples.charged(counter));
                }
                interrupted[0] = Thread.currentThread().isInterrupted();
            });
            caller.start();
            caller.join();
            assertTrue(interrupted[0]);
            assertTrue(book.healthy());
            assertEquals(20, book.open(false).size());
        }
    }

    @Test
    void takesEventsFromManyThreadsAtOnce() throws InterruptedException {
        try (var book = till.open()) {
            var day = BusinessDay.of(Samples.MORNING);
            var callers = new ArrayList<Thread>();
            for (var i = 0; i < 8; i++) {
                callers.add(Thread.startVirtualThread(() -> {
                    for (var j = 0; j < 10; j++) {
                        book.record(Samples.charged(book.nextSale(false, 1, day).counter()));
                    }
                }));
            }
            for (var caller : callers) {
                caller.join();
            }
            assertEquals(80, book.open(false).size());
        }
        assertTrue(JournalVerifier.verify(till.home().journal()).whole());
    }

    @Test
    void saysWhenItIsClosed() {
        var book = till.open();
        book.close();
        book.close();
        assertThrows(BookException.class, () -> book.record(Samples.charged(1)));
        assertFalse(book.healthy());
    }

    @Test
    void givesEachFreshSaleAnotherNumber() {
        try (var book = till.open()) {
            var day = BusinessDay.of(Samples.MORNING);
            assertNotEquals(book.nextSale(false, 1, day), book.nextSale(false, 1, day));
        }
    }
}
