package io.saoma.book;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Upkeep.News;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// At night, with nobody at the till, the ledger is drawn anew and compared; the old one stays.
@Execution(CONCURRENT)
class NightsWorkTest {

    private final KeptBooks kept;

    private final SmallShop shop;
    private final List<News> heard;

    NightsWorkTest(@TempDir Path folder) {
        kept = new KeptBooks(folder);
        shop = kept.shop;
        heard = kept.heard;
    }

    @Test
    void drawsASmallLedgerOnceANightWithTheSameAnswers() throws IOException, SQLException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            close(book);
            var grown = Files.size(kept.ledger());
            upkeep.beat();
            var expected = LedgerDump.of(shop.home);
            assertTrue(Files.size(kept.ledger()) < grown * 3 / 4);
            kept.now = kept.now.plus(Duration.ofMinutes(15));
            upkeep.beat();
            assertEquals(1, old().size());
            kept.now = kept.now.plus(Duration.ofDays(1));
            upkeep.beat();
            assertTrue(heard.stream().allMatch(News.BackedUp.class::isInstance), heard.toString());
            assertEquals(2, old().size());
            assertEquals(expected, LedgerDump.of(shop.home));
            assertTrue(Files.size(kept.ledger()) < grown * 3 / 4);
        }
    }

    @Test
    void isDoneAtTheNextBeatWhereOneHasFailed() throws InterruptedException {
        var looked = new AtomicBoolean();
        var drawn = new CountDownLatch(1);
        var disk = new FailingDisk() {
            @Override
            public List<Path> list(Path of) throws IOException {
                if (of.equals(shop.home.folder()) && !looked.getAndSet(true)) {
                    throw new IOException("no space left on device");
                }
                return super.list(of);
            }
        };
        try (var book = shop.open();
                var upkeep = Upkeep.idle(book, shop.home, () -> kept.now, disk, name -> {
                    if (name.equals("ledger.drawn")) {
                        drawn.countDown();
                    }
                })) {
            close(book);
            upkeep.beating(Duration.ZERO, Duration.ofMillis(5));
            assertTrue(drawn.await(20, SECONDS));
        }
    }

    @Test
    void keepsSevenOldLedgers() throws IOException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            close(book);
            for (var night = 0; night < 9; night++) {
                upkeep.beat();
                kept.now = kept.now.plus(Duration.ofDays(1));
            }
            assertEquals(7, old().size());
            assertTrue(old().getLast().endsWith("20261201T010000Z"), old().toString());
        }
    }

    @Test
    void isDueAlsoWhereAClockThatWasAheadHasDoneItBefore() throws IOException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            close(book);
            kept.now = Samples.MORNING.plus(Duration.ofDays(365));
            upkeep.beat();
            kept.now = Samples.MORNING;
            upkeep.beat();
            assertEquals(List.of("saoma.mv.db.old-20261123T010000Z", "saoma.mv.db.old-20271123T010000Z"), old());
        }
    }

    @Test
    void isDoneOnceANightThoughSevenOldLedgersAreFromAClockThatWasAhead() throws IOException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            close(book);
            for (var night = 0; night < 7; night++) {
                kept.now = Samples.MORNING.plus(Duration.ofDays(365 + night));
                upkeep.beat();
            }
            for (var night = 0; night < 2; night++) {
                kept.now = Samples.MORNING.plus(Duration.ofDays(night));
                upkeep.beat();
            }
            var left = old();
            kept.now = kept.now.plus(Duration.ofMinutes(15));
            upkeep.beat();
            assertEquals(left, old());
            assertEquals(7, left.size());
            assertEquals(
                    List.of("saoma.mv.db.old-20261123T010000Z", "saoma.mv.db.old-20261124T010000Z"),
                    left.subList(0, 2));
        }
    }

    @Test
    void waitsWithTheNightsWorkWhileAPaymentIsOpen() throws IOException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            upkeep.beat();
            assertEquals(List.of(), old());
        }
    }

    @Test
    void leavesALedgerThatSaysSomethingElseInItsPlaceAndSaysSo() throws IOException, SQLException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            close(book);
            LedgerDump.execute(shop.home, "UPDATE sale SET paid_fen = 1 WHERE paid_fen > 0");
            upkeep.beat();
            assertInstanceOf(News.LedgerDiffers.class, heard.getLast());
            assertEquals(List.of(), old());
            assertEquals(
                    1,
                    book.orders()
                            .sums(Wanted.all(false), LocalDate.parse("2026-11-23"))
                            .paid()
                            .fen());
        }
    }

    /// No figure and no sum tells, only the rows themselves.
    @Test
    void noticesAtNightThatAWordOfLongAgoHasChanged() throws IOException, SQLException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            close(book);
            LedgerDump.execute(shop.home, "UPDATE sale_line SET name = '苹里' WHERE name = '苹果' FETCH FIRST ROW ONLY");
            upkeep.beat();
            assertInstanceOf(News.LedgerDiffers.class, heard.getLast());
        }
    }

    @Test
    void isNotMisledAtNightByASaleThatGoesOn() throws IOException, SQLException {
        try (var book = shop.open()) {
            close(book);
            kept.faults = name -> {
                if (name.equals("ledger.drawn")) {
                    SmallShop.sellOneMore(book);
                    close(book);
                }
            };
            try (var upkeep = kept.upkeep(book)) {
                upkeep.beat();
                assertEquals(1, old().size());
                kept.faults = FaultPoint.NONE;
            }
        }
    }

    /// Neither stands among the rows that are compared one by one: no line of the journal began the first, and the
    /// journal begins with the second attempt of the other.
    @Test
    void noticesAtNightWhatOnlyTheFiguresAndSumsTell() throws IOException, SQLException {
        for (var change : List.of(
                "INSERT INTO sale SELECT 0, 'nobody', state, 0, 0, '', 0, 0, pieces, business_day, counter, till,"
                        + " cashier, practice, created, told_by FROM sale FETCH FIRST ROW ONLY",
                "UPDATE sale SET paid_fen = paid_fen + 1 WHERE sale_no LIKE '%-0900'")) {
            heard.clear();
            try (var book = shop.open();
                    var upkeep = kept.upkeep(book)) {
                close(book);
                var sale = Samples.sale(
                        Samples.number(900),
                        Samples.MORNING,
                        Samples.sale(1).lines().getFirst());
                if (book.orders().sale(sale.number()).isEmpty()) {
                    var again = new Reattempted(sale, Samples.order(sale, 2), Samples.MORNING);
                    book.record(again);
                    book.record(Samples.paid(again, false));
                }
                LedgerDump.execute(shop.home, change);
                upkeep.beat();
                assertInstanceOf(News.LedgerDiffers.class, heard.getLast(), change);
            }
            Files.delete(kept.ledger());
        }
    }

    @Test
    void saysThatTheLedgerCouldNotBeDrawnAnew() throws IOException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            close(book);
            kept.faults = name -> {
                if (name.equals("ledger.drawn")) {
                    throw new IllegalStateException("no memory left");
                }
            };
            upkeep.beat();
            assertEquals(new News.LedgerDiffers("no memory left"), heard.getLast());
            assertEquals(List.of(), old());
        }
    }

    @Test
    void waitsWithTheNightsWorkWhileAPaymentOfPracticeIsOpen() throws IOException {
        var number = new SaleNumber(true, 1, LocalDate.parse("2026-11-23"), 1);
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            close(book);
            book.record(Samples.charged(Samples.sale(
                    number, Samples.MORNING, Samples.sale(1).lines().getFirst())));
            upkeep.beat();
            assertEquals(List.of(), old());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-11-23T01:00:00Z, true",
        "2026-11-22T19:00:00Z, 2026-11-23T18:59:59Z, false",
        "2026-11-22T19:00:00Z, 2026-11-23T19:00:00Z, true",
        "2026-11-23T01:00:00Z, 2026-11-22T01:00:00Z, false"
    })
    void knowsWhenTheNightsWorkIsDue(String last, Instant at, boolean due) {
        assertEquals(
                due, Night.due(Optional.of(last).filter(text -> !text.isEmpty()).map(Instant::parse), at));
    }

    private static void close(Book book) {
        book.open(false)
                .forEach(payment ->
                        book.record(new OrderClosed(payment.order().outTradeNo(), "CLOSED", Samples.MORNING)));
    }

    private List<String> old() throws IOException {
        return shop.names(shop.home.folder()).stream()
                .filter(name -> name.contains(".old-"))
                .toList();
    }
}
