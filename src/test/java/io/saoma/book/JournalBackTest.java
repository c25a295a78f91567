package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Recovery.LedgerFate;
import io.saoma.sale.BusinessDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A journal that lost lines has them back from the ledger, and no number is used twice.
@Execution(CONCURRENT)
class JournalBackTest {

    private final FallenTill fallen;

    private final Path folder;

    JournalBackTest(@TempDir Path folder) {
        fallen = new FallenTill(folder);
        this.folder = folder;
    }

    @Test
    void givesALostJournalBackFromTheLedgerWholly() throws SQLException, IOException {
        fallen.filled();
        var expected = fallen.tables();
        var text = Files.readString(fallen.journal());
        Files.delete(fallen.journal());
        Files.delete(fallen.home().journal());

        var recovery = fallen.reopened();

        assertEquals(7, recovery.restored());
        assertFalse(recovery.clean(), "a journal that was lost is no clean end");
        assertEquals(LedgerFate.KEPT, recovery.ledger());
        assertTrue(Files.readString(fallen.journal()).startsWith(text));
        assertEquals(expected, fallen.tables());
    }

    @Test
    void neverUsesANumberAgainWhereAnOldHomeWasPutBack() throws IOException, SQLException {
        var day = BusinessDay.of(Samples.MORNING);
        fallen.filled();
        var old = folder.resolve("old");
        Snapshots.copy(fallen.home().folder(), old);
        try (var book = fallen.open()) {
            book.record(Samples.charged(3));
            backup(book, Samples.MORNING).make();
        }
        Files.delete(fallen.ledger());
        Files.delete(fallen.journal());
        Snapshots.copy(old, fallen.home().folder());

        try (var book = fallen.open()) {
            assertEquals(2, book.recovery().restored());
            assertEquals(4, book.nextSale(false, 1, day).counter());
            assertEquals(1, book.open(false).size());
        }
        assertTrue(JournalVerifier.verify(fallen.home().journal()).whole());
    }

    /// The last proven backup is of a quarter of an hour ago, as ever.
    @Test
    void neverUsesANumberAgainThatAClosingTillTookAlong() throws IOException, SQLException {
        var day = BusinessDay.of(Samples.MORNING);
        fallen.filled();
        try (var book = fallen.open()) {
            var backup = backup(book, Samples.MORNING);
            backup.make();
            book.record(Samples.charged(3));
            backup.extend();
        }
        Files.delete(fallen.ledger());
        Files.delete(fallen.journal());

        try (var book = fallen.open()) {
            assertEquals(4, book.nextSale(false, 1, day).counter());
            assertEquals(1, book.open(false).size());
            backup(book, Samples.MORNING.plusSeconds(900)).make();
        }
        try (var copy = Files.list(fallen.home().backup().resolve("journal"))) {
            assertEquals(
                    List.of("2026-11-23.jsonl"),
                    copy.map(file -> file.getFileName().toString()).toList());
        }
    }

    private Backup backup(Book book, Instant at) {
        return new Backup(book, fallen.home(), InstantSource.fixed(at), Disk.REAL, FaultPoint.NONE);
    }

    @Test
    void givesAJournalBackWhatOnlyTheLedgerStillHas() throws IOException {
        fallen.filled();
        var whole = Files.readAllBytes(fallen.journal());
        var text = Files.readString(fallen.journal());
        Files.writeString(fallen.journal(), text.substring(0, text.length() / 2));

        try (var book = fallen.open()) {
            assertTrue(book.recovery().restored() > 1);
            assertTrue(book.recovery().tornBytes() > 0);
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
        }
        assertTrue(Files.readString(fallen.journal()).startsWith(new String(whole, StandardCharsets.UTF_8)));

        Files.delete(fallen.journal());
        assertEquals(0, fallen.reopened().tornBytes());
        assertTrue(Files.readString(fallen.journal()).startsWith(text));
        assertTrue(JournalVerifier.verify(fallen.home().journal()).whole());
    }

    @Test
    void followsTheJournalWhereTheLedgerIsAheadOfAnotherOne() throws IOException, SQLException {
        fallen.filled();
        var lines = Files.readAllLines(fallen.journal());
        Files.write(fallen.journal(), lines.subList(0, 3));
        LedgerDump.execute(fallen.home(), "UPDATE entry SET kind = 'till.closed' WHERE seq = 5");

        var recovery = fallen.reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals(4, recovery.lines(), "the three, and which number is skipped");
        assertTrue(Files.exists(folder.resolve("home/saoma.mv.db.bad-1")));
    }

    @Test
    void skipsNoNumberThatTheJournalKnowsItself() throws IOException, SQLException {
        fallen.filled();
        var lines = Files.readAllLines(fallen.journal());
        Files.write(fallen.journal(), lines.subList(0, 5));
        LedgerDump.execute(fallen.home(), "UPDATE entry SET kind = 'till.closed' WHERE seq = 6");

        var recovery = fallen.reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals(5, recovery.lines());
    }

    /// Sales 3 to 5 are in the ledger alone, and nothing proves them; their receipts are out in the world all the same.
    @Test
    void jumpsOverTheNumbersOfALedgerThatAnOldJournalDoesNotLeadTo() throws IOException, SQLException {
        var day = BusinessDay.of(Samples.MORNING);
        fallen.filled();
        var old = Files.readAllBytes(fallen.journal());
        try (var book = fallen.open()) {
            for (var counter = 3; counter <= 5; counter++) {
                book.record(Samples.charged(counter));
            }
        }
        Files.write(fallen.journal(), old);
        LedgerDump.execute(fallen.home(), "UPDATE entry SET kind = 'till.closed' WHERE seq = 9");

        try (var book = fallen.open()) {
            assertEquals(LedgerFate.REBUILT, book.recovery().ledger());
            assertEquals(6, book.nextSale(false, 1, day).counter());
            assertEquals(1, book.nextSale(true, 1, day).counter());
            assertEquals(1, book.nextSale(false, 2, day).counter());
        }
        try (var book = fallen.open()) {
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
            assertEquals(6, book.nextSale(false, 1, day).counter(), "also after a restart without a sale");
            book.record(Samples.charged(6));
            assertEquals(List.of(Samples.charged(6)), book.orders().events(Samples.number(6)));
        }
        Files.delete(fallen.ledger());
        try (var book = fallen.open()) {
            assertEquals(7, book.nextSale(false, 1, day).counter());
        }
        assertTrue(JournalVerifier.verify(fallen.home().journal()).whole());
    }
}
