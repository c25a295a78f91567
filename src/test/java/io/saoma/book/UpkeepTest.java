package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.FailingDisk.Trouble;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(CONCURRENT)
class UpkeepTest {

    @TempDir
    Path folder;

    private SmallShop shop = new SmallShop(Path.of("nowhere"));
    private final FailingDisk disk = new FailingDisk();
    private final List<News> heard = new ArrayList<>();
    private Instant now = Samples.MORNING;
    private FaultPoint faults = FaultPoint.NONE;

    @BeforeEach
    void sell() {
        shop = new SmallShop(folder.resolve("home"));
        shop.sell();
    }

    @Test
    void missesAStickAtOnceAndSaysItOnce() throws IOException {
        var stick = folder.resolve("stick");
        try (var book = shop.open();
                var upkeep =
                        Upkeep.idle(book, new Home(shop.home.folder(), stick), () -> now, Disk.REAL, FaultPoint.NONE)) {
            upkeep.subscribe(heard::add);
            assertTrue(upkeep.backupFails());
            upkeep.beat();
            upkeep.beat();
            assertEquals(1, heard.size());
            assertInstanceOf(News.BackupFailed.class, heard.getFirst());
            assertFalse(Files.exists(stick));

            Files.createDirectory(stick);
            upkeep.beat();
            assertInstanceOf(News.BackedUp.class, heard.getLast());
            assertFalse(upkeep.backupFails());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "APPEND", "EVERYTHING"})
    void stopsNothingWhereTheDiskIsFullAndSaysItOnce(Trouble trouble) throws IOException {
        try (var book = shop.open();
                var upkeep = upkeep(book)) {
            disk.trouble(trouble);
            upkeep.beat();
            upkeep.beat();
            assertEquals(1, heard.size());
            assertInstanceOf(News.BackupFailed.class, heard.getFirst());
            SmallShop.sellOneMore(book);
            assertTrue(book.healthy());

            disk.trouble(Trouble.NONE);
            upkeep.beat();
            assertInstanceOf(News.BackedUp.class, heard.getLast());
        }
    }

    @Test
    void namesTheLineWhereTheJournalIsBroken() throws IOException {
        try (var book = shop.open();
                var upkeep = upkeep(book)) {
            upkeep.beat();
            SmallShop.flip(shop.journal().getFirst(), 99);
            SmallShop.sellOneMore(book);
            upkeep.beat();
            assertEquals(
                    new Finding("2026-11-23.jsonl", 1, Finding.Flaw.CHECKSUM),
                    assertInstanceOf(News.JournalBroken.class, heard.getLast()).finding());
        }
    }

    @Test
    void takesTheLatestLinesAlongWhenItIsClosed() throws IOException {
        try (var book = shop.open()) {
            var upkeep = upkeep(book);
            upkeep.beat();
            SmallShop.sellOneMore(book);
            upkeep.close();
            assertThrows(BookException.class, upkeep::rebuild);
            assertEquals(
                    Files.readString(shop.journal().getLast()),
                    Files.readString(shop.home.backup().resolve("journal/2026-11-26.jsonl")));
        }
    }

    @Test
    void drawsASmallLedgerOnceANightWithTheSameAnswers() throws IOException, SQLException {
        try (var book = shop.open();
                var upkeep = upkeep(book)) {
            close(book);
            var grown = Files.size(ledger());
            upkeep.beat();
            var expected = LedgerDump.of(shop.home);
            assertTrue(Files.size(ledger()) < grown * 3 / 4);
            now = now.plus(Duration.ofMinutes(15));
            upkeep.beat();
            assertEquals(1, old().size());
            now = now.plus(Duration.ofDays(1));
            upkeep.beat();
            assertTrue(heard.stream().allMatch(News.BackedUp.class::isInstance), heard.toString());
            assertEquals(2, old().size());
            assertEquals(expected, LedgerDump.of(shop.home));
            assertTrue(Files.size(ledger()) < grown * 3 / 4);
        }
    }

    @Test
    void keepsSevenOldLedgers() throws IOException {
        try (var book = shop.open();
                var upkeep = upkeep(book)) {
            close(book);
            for (var night = 0; night < 9; night++) {
                upkeep.beat();
                now = now.plus(Duration.ofDays(1));
            }
            assertEquals(7, old().size());
            assertTrue(old().getLast().endsWith("20261201T010000Z"), old().toString());
        }
    }

    @Test
    void waitsWithTheNightsWorkWhileAPaymentIsOpen() throws IOException {
        try (var book = shop.open();
                var upkeep = upkeep(book)) {
            upkeep.beat();
            assertEquals(List.of(), old());
        }
    }

    @Test
    void leavesALedgerThatSaysSomethingElseInItsPlaceAndSaysSo() throws IOException, SQLException {
        try (var book = shop.open();
                var upkeep = upkeep(book)) {
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
                var upkeep = upkeep(book)) {
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
            faults = name -> {
                if (name.equals("ledger.drawn")) {
                    SmallShop.sellOneMore(book);
                    close(book);
                }
            };
            try (var upkeep = upkeep(book)) {
                upkeep.beat();
                assertEquals(1, old().size());
                faults = FaultPoint.NONE;
            }
        }
    }

    @Test
    void rebuildsTheLedgerFromTheJournalAloneWhileSellingGoesOn() throws IOException, SQLException {
        List<String> expected;
        try (var book = shop.open()) {
            faults = name -> {
                if (name.equals("ledger.drawn")) {
                    SmallShop.sellOneMore(book);
                }
            };
            try (var upkeep = upkeep(book)) {
                var before = LedgerDump.of(shop.home);
                assertTrue(upkeep.rebuild().same());
                expected = LedgerDump.of(shop.home);
                assertNotEquals(before, expected);
                faults = FaultPoint.NONE;
            }
        }
        Files.delete(ledger());
        SmallShop.tablesAfterStart(shop.home);
        assertEquals(
                expected.stream().filter(row -> row.startsWith("sale")).toList(),
                LedgerDump.of(shop.home).stream()
                        .filter(row -> row.startsWith("sale"))
                        .toList());
    }

    @Test
    void rebuildsALedgerThatSaysSomethingElseAndKeepsItAsABadOne() throws IOException, SQLException {
        try (var book = shop.open();
                var upkeep = upkeep(book)) {
            var expected = LedgerDump.of(shop.home);
            LedgerDump.execute(shop.home, "UPDATE sale SET paid_fen = 1 WHERE paid_fen > 0");
            assertFalse(upkeep.rebuild().same());
            assertEquals(expected, LedgerDump.of(shop.home));
            assertTrue(Files.exists(shop.home.folder().resolve("saoma.mv.db.bad-1")));
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
                    var upkeep = upkeep(book)) {
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
            Files.delete(ledger());
        }
    }

    @Test
    void saysThatTheLedgerCouldNotBeDrawnAnew() throws IOException {
        try (var book = shop.open();
                var upkeep = upkeep(book)) {
            close(book);
            faults = name -> {
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
                var upkeep = upkeep(book)) {
            close(book);
            book.record(Samples.charged(Samples.sale(
                    number, Samples.MORNING, Samples.sale(1).lines().getFirst())));
            upkeep.beat();
            assertEquals(List.of(), old());
        }
    }

    @Test
    void leavesWhatIsStillAtWorkToItselfWhenItIsClosed() throws IOException {
        try (var book = shop.open()) {
            var upkeep = upkeep(book);
            faults = name -> {
                if (name.equals("backup.copied")) {
                    SmallShop.sellOneMore(book);
                    upkeep.close();
                    throw new IllegalStateException("broken off");
                }
            };
            upkeep.beat();
            assertEquals(List.of(), heard);
            assertFalse(Files.exists(shop.home.backup().resolve("journal/2026-11-26.jsonl")));
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

    private Upkeep upkeep(Book book) {
        var upkeep = Upkeep.idle(book, shop.home, () -> now, disk, name -> faults.reached(name));
        upkeep.subscribe(heard::add);
        return upkeep;
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

    private Path ledger() {
        return shop.home.folder().resolve("saoma.mv.db");
    }
}
