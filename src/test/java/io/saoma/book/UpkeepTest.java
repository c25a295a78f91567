package io.saoma.book;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.FailingDisk.Trouble;
import io.saoma.book.Upkeep.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What looks after the books while the till sells: copies, proofs and a warning that comes once.
@Execution(CONCURRENT)
class UpkeepTest {

    private final KeptBooks kept;

    private final Path folder;
    private final SmallShop shop;
    private final FailingDisk disk;
    private final List<News> heard;

    UpkeepTest(@TempDir Path folder) {
        kept = new KeptBooks(folder);
        this.folder = folder;
        shop = kept.shop;
        disk = kept.disk;
        heard = kept.heard;
    }

    @Test
    void missesAStickAtOnceAndSaysItOnce() throws IOException {
        var stick = folder.resolve("stick");
        try (var book = shop.open();
                var upkeep = Upkeep.idle(
                        book, new Home(shop.home.folder(), stick), () -> kept.now, Disk.REAL, FaultPoint.NONE)) {
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
                var upkeep = kept.upkeep(book)) {
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

    /// As the window's thread does that has ended before the upkeep.
    @Test
    void goesOnWithTheNextBeatWhereASubscriberThrows() throws InterruptedException {
        var told = new CountDownLatch(3);
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
            upkeep.subscribe(_ -> {
                told.countDown();
                if (told.getCount() > 0) {
                    SmallShop.sellOneMore(book, (int) told.getCount());
                    kept.now = kept.now.plus(Duration.ofMinutes(15));
                    throw new IllegalStateException("no window any more");
                }
            });
            upkeep.beating(Duration.ZERO, Duration.ofMillis(5));
            assertTrue(told.await(20, SECONDS));
            assertInstanceOf(News.BackedUp.class, heard.getLast());
        }
    }

    @Test
    void namesTheLineWhereTheJournalIsBroken() throws IOException {
        try (var book = shop.open();
                var upkeep = kept.upkeep(book)) {
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
            var upkeep = kept.upkeep(book);
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
    void rebuildsTheLedgerFromTheJournalAloneWhileSellingGoesOn() throws IOException, SQLException {
        List<String> expected;
        try (var book = shop.open()) {
            kept.faults = name -> {
                if (name.equals("ledger.drawn")) {
                    SmallShop.sellOneMore(book);
                }
            };
            try (var upkeep = kept.upkeep(book)) {
                var before = LedgerDump.of(shop.home);
                assertTrue(upkeep.rebuild().same());
                expected = LedgerDump.of(shop.home);
                assertNotEquals(before, expected);
                kept.faults = FaultPoint.NONE;
            }
        }
        Files.delete(kept.ledger());
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
                var upkeep = kept.upkeep(book)) {
            var expected = LedgerDump.of(shop.home);
            LedgerDump.execute(shop.home, "UPDATE sale SET paid_fen = 1 WHERE paid_fen > 0");
            assertFalse(upkeep.rebuild().same());
            assertEquals(expected, LedgerDump.of(shop.home));
            assertTrue(Files.exists(shop.home.folder().resolve("saoma.mv.db.bad-1")));
        }
    }

    @Test
    void leavesWhatIsStillAtWorkToItselfWhenItIsClosed() throws IOException {
        try (var book = shop.open()) {
            var upkeep = kept.upkeep(book);
            kept.faults = name -> {
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
}
