package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Recovery.LedgerFate;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
class RecoveryTest {

    @TempDir
    Path folder;

    @Test
    void knowsAFirstStartAndACleanOne() {
        assertEquals(new Recovery(0, Optional.empty(), true, 0, 0, 0, LedgerFate.CREATED, ""), reopened());
        var second = reopened();
        assertEquals(new Recovery(2, Optional.of(Samples.MORNING), true, 0, 0, 0, LedgerFate.KEPT, ""), second);
        assertFalse(second.firstStart());
    }

    @Test
    void knowsThatTheTillWentDown() throws IOException {
        killedAfterOneSale();
        var recovery = reopened();
        assertFalse(recovery.clean());
        assertEquals(Optional.of(Samples.charged(1).at()), recovery.lastLine());
        assertEquals(LedgerFate.KEPT, recovery.ledger());
    }

    @Test
    void addsWhatTheLedgerMissed() throws SQLException, IOException {
        filled();
        var behind = Files.readAllBytes(ledger());
        try (var book = open()) {
            book.record(Samples.charged(3));
            book.record(Samples.charged(4));
            book.record(Samples.paid(Samples.charged(4), false));
        }
        var expected = tables();
        Files.write(ledger(), behind);

        try (var book = open()) {
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
            assertEquals(5, book.recovery().replayed());
            assertEquals(1, book.open(false).size());
        }
        assertEquals(expected, tables());
    }

    @Test
    void takesANoticeUpIntoABookThatNeverSawOne() throws IOException {
        filled();
        var before = Files.readAllBytes(ledger());
        var charged = Samples.charged(2);
        var notified = new PaymentNotified(charged.outTradeNo(), "4200", Samples.MORNING);
        try (var book = open()) {
            assertEquals(List.of(charged, Samples.closed(charged)), book.events(charged.outTradeNo()));
            book.record(notified);
        }
        Files.write(ledger(), before);

        try (var book = open()) {
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
            assertEquals(List.of(charged, Samples.closed(charged), notified), book.events(charged.outTradeNo()));
            assertEquals(List.of(), book.open(false), "it opens nothing again");
        }
    }

    @Test
    void understandsTheNoticeThatAnOlderTillLeftAlone() throws IOException, SQLException {
        filled();
        LedgerDump.execute(home(), "INSERT INTO strange_kind VALUES ('payment.notified')");

        assertEquals(LedgerFate.REBUILT, reopened().ledger());
    }

    @Test
    void drawsALostLedgerAnewWithTheVerySameAnswers() throws SQLException, IOException {
        filled();
        var expected = tables();
        Files.delete(ledger());

        var recovery = reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals("it is missing", recovery.reason());
        assertEquals(recovery.lines(), recovery.replayed());
        assertEquals(expected, tables());
    }

    @Test
    void drawsALostLedgerAnewWhereTwoOrdersClaimOnePayment() throws SQLException, IOException {
        try (var book = open()) {
            for (var counter = 1; counter <= 2; counter++) {
                book.record(Samples.charged(counter));
                book.record(Samples.paid(Samples.charged(counter), "4200same", new Money(1250), false));
            }
        }
        var expected = tables();
        Files.delete(ledger());

        var recovery = reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals(recovery.lines(), recovery.replayed());
        assertEquals(expected, tables());
    }

    @Test
    void givesALostJournalBackFromTheLedgerWholly() throws SQLException, IOException {
        filled();
        var expected = tables();
        var text = Files.readString(journal());
        Files.delete(journal());
        Files.delete(home().journal());

        var recovery = reopened();

        assertEquals(7, recovery.restored());
        assertFalse(recovery.clean(), "a journal that was lost is no clean end");
        assertEquals(LedgerFate.KEPT, recovery.ledger());
        assertTrue(Files.readString(journal()).startsWith(text));
        assertEquals(expected, tables());
    }

    @Test
    void neverUsesANumberAgainWhereAnOldHomeWasPutBack() throws IOException, SQLException {
        var day = BusinessDay.of(Samples.MORNING);
        filled();
        var old = folder.resolve("old");
        Snapshots.copy(home().folder(), old);
        try (var book = open()) {
            book.record(Samples.charged(3));
            new Backup(book, home(), InstantSource.fixed(Samples.MORNING), Disk.REAL, FaultPoint.NONE).make();
        }
        Files.delete(ledger());
        Files.delete(journal());
        Snapshots.copy(old, home().folder());

        try (var book = open()) {
            assertEquals(2, book.recovery().restored());
            assertEquals(4, book.nextSale(false, 1, day).counter());
            assertEquals(1, book.open(false).size());
        }
        assertTrue(JournalVerifier.verify(home().journal()).whole());
    }

    @Test
    void setsABadLedgerAsideAndNeverDeletesIt() throws SQLException, IOException {
        filled();
        var expected = tables();
        for (var bad : List.of("", "no ledger at all", "H:2,block:0".repeat(4_000))) {
            Files.writeString(ledger(), bad);
            var recovery = reopened();
            assertEquals(LedgerFate.REBUILT, recovery.ledger(), bad);
            assertEquals(expected, tables());
        }
        assertTrue(Files.exists(folder.resolve("home/saoma.mv.db.bad-1")));
        assertEquals("no ledger at all", Files.readString(folder.resolve("home/saoma.mv.db.bad-2")));
    }

    @Test
    void takesAnEmptyLedgerBesideAJournalForALostOne() throws SQLException, IOException {
        filled();
        var expected = tables();
        LedgerDump.execute(home(), "DROP ALL OBJECTS");

        assertEquals(LedgerFate.REBUILT, reopened().ledger());
        assertEquals(expected, tables());
    }

    @Test
    void drawsTheLedgerOfAnotherVersionAnew() throws SQLException, IOException {
        filled();
        var expected = tables();
        LedgerDump.execute(home(), "DROP TABLE open_order");
        LedgerDump.execute(home(), "UPDATE ledger_schema SET version = 7");

        assertEquals(LedgerFate.RENEWED, reopened().ledger());
        assertEquals(expected, tables());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE sale SET paid_fen = 1 WHERE counter = 1",
                "UPDATE sale SET counter = 65 WHERE counter = 1",
                "UPDATE sale_line SET name = '农夫山泉 551ml' WHERE line_no = 1 AND quantity = 2",
                "UPDATE payorder SET late = TRUE WHERE stage = 'PAID'",
                "UPDATE payorder SET stage = 'CLOSED' WHERE stage = 'PAID'",
                "UPDATE payorder SET id = id + 64 WHERE stage = 'PAID'",
                "INSERT INTO open_order SELECT id, FALSE FROM payorder WHERE stage = 'PAID'",
                "INSERT INTO late_order SELECT id, FALSE FROM payorder WHERE stage = 'PAID'",
                "UPDATE paid_order SET transaction_id = 'x' WHERE id = (SELECT MIN(id) FROM paid_order)",
                "INSERT INTO hand_order SELECT id, FALSE, 'x', created FROM payorder WHERE stage = 'PAID'",
                "UPDATE entry SET data = REPLACE(data, '农', '夫') WHERE seq = 2",
                "UPDATE entry SET sale_no = NULL WHERE seq = 3",
                "DELETE FROM entry WHERE seq = 3"
            })
    void drawsALedgerAnewThatOpensWellAndSaysSomethingElse(String change) throws SQLException, IOException {
        filled();
        var expected = tables();
        LedgerDump.execute(home(), change);

        var recovery = reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals("it does not say what the journal says", recovery.reason());
        assertEquals(expected, tables());
        assertTrue(Files.exists(folder.resolve("home/saoma.mv.db.bad-1")));
        assertEquals(LedgerFate.KEPT, reopened().ledger());
    }

    @Test
    void doesNotTakeTheLedgerOfAnotherTill() throws SQLException, IOException {
        filled();
        var expected = tables();
        var other = new Home(folder.resolve("other"));
        try (var book = Book.open(other, "other", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE)) {
            book.record(Samples.charged(9));
        }
        Files.copy(other.folder().resolve("saoma.mv.db"), ledger(), StandardCopyOption.REPLACE_EXISTING);

        assertEquals(LedgerFate.REBUILT, reopened().ledger());
        assertEquals(expected, tables());
    }

    @Test
    void givesAJournalBackWhatOnlyTheLedgerStillHas() throws IOException {
        filled();
        var whole = Files.readAllBytes(journal());
        var text = Files.readString(journal());
        Files.writeString(journal(), text.substring(0, text.length() / 2));

        try (var book = open()) {
            assertTrue(book.recovery().restored() > 1);
            assertTrue(book.recovery().tornBytes() > 0);
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
        }
        assertTrue(Files.readString(journal()).startsWith(new String(whole, StandardCharsets.UTF_8)));

        Files.delete(journal());
        assertEquals(0, reopened().tornBytes());
        assertTrue(Files.readString(journal()).startsWith(text));
        assertTrue(JournalVerifier.verify(home().journal()).whole());
    }

    @Test
    void followsTheJournalWhereTheLedgerIsAheadOfAnotherOne() throws IOException, SQLException {
        filled();
        var lines = Files.readAllLines(journal());
        Files.write(journal(), lines.subList(0, 3));
        LedgerDump.execute(home(), "UPDATE entry SET kind = 'till.closed' WHERE seq = 5");

        var recovery = reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals(4, recovery.lines(), "the three, and which number is skipped");
        assertTrue(Files.exists(folder.resolve("home/saoma.mv.db.bad-1")));
    }

    @Test
    void skipsNoNumberThatTheJournalKnowsItself() throws IOException, SQLException {
        filled();
        var lines = Files.readAllLines(journal());
        Files.write(journal(), lines.subList(0, 5));
        LedgerDump.execute(home(), "UPDATE entry SET kind = 'till.closed' WHERE seq = 6");

        var recovery = reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals(5, recovery.lines());
    }

    /// Sales 3 to 5 are in the ledger alone, and nothing proves them; their receipts are out in the world all the same.
    @Test
    void jumpsOverTheNumbersOfALedgerThatAnOldJournalDoesNotLeadTo() throws IOException, SQLException {
        var day = BusinessDay.of(Samples.MORNING);
        filled();
        var old = Files.readAllBytes(journal());
        try (var book = open()) {
            for (var counter = 3; counter <= 5; counter++) {
                book.record(Samples.charged(counter));
            }
        }
        Files.write(journal(), old);
        LedgerDump.execute(home(), "UPDATE entry SET kind = 'till.closed' WHERE seq = 9");

        try (var book = open()) {
            assertEquals(LedgerFate.REBUILT, book.recovery().ledger());
            assertEquals(6, book.nextSale(false, 1, day).counter());
            assertEquals(1, book.nextSale(true, 1, day).counter());
            assertEquals(1, book.nextSale(false, 2, day).counter());
        }
        try (var book = open()) {
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
            assertEquals(6, book.nextSale(false, 1, day).counter(), "also after a restart without a sale");
            book.record(Samples.charged(6));
            assertEquals(List.of(Samples.charged(6)), book.orders().events(Samples.number(6)));
        }
        Files.delete(ledger());
        try (var book = open()) {
            assertEquals(7, book.nextSale(false, 1, day).counter());
        }
        assertTrue(JournalVerifier.verify(home().journal()).whole());
    }

    @Test
    void cutsATornTailOffAndSaysSo() throws IOException {
        killedAfterOneSale();
        Files.writeString(journal(), "{\"seq\":3,\"at\":", StandardOpenOption.APPEND);

        assertEquals(14, reopened().tornBytes());
        assertEquals("{\"seq\":3,\"at\":", Files.readString(journal().resolveSibling("2026-11-23.jsonl.torn-1")));
    }

    @Test
    void doesNotOpenOnABrokenJournal() throws IOException {
        filled();
        var bytes = Files.readAllBytes(journal());
        bytes[10] ^= 1;
        Files.write(journal(), bytes);
        var before = Files.readAllBytes(ledger());

        var broken = assertThrows(BrokenJournal.class, this::open);

        assertEquals(1, broken.finding().line());
        assertEquals(before.length, Files.readAllBytes(ledger()).length);
        assertEquals(bytes.length, Files.readAllBytes(journal()).length);
    }

    @Test
    void drawsTheLedgerAnewOnceItUnderstandsWhatItDidNot() throws IOException, SQLException {
        filled();
        var expected = tables();
        LedgerDump.execute(home(), "INSERT INTO strange_kind VALUES ('payment.paid')");

        assertEquals(LedgerFate.REBUILT, reopened().ledger());
        assertEquals(expected, tables());
    }

    @Test
    void livesWithWhatANewerTillWrote() throws IOException, SQLException {
        killedAfterOneSale();
        try (var journal = Journal.open(home().journal(), Disk.REAL, FaultPoint.NONE)) {
            journal.append(Samples.MORNING, "payment.teleported", EventCodec.empty());
        }
        for (var i = 0; i < 2; i++) {
            try (var book = open()) {
                assertEquals(LedgerFate.KEPT, book.recovery().ledger());
                assertEquals(1, book.open(false).size());
            }
        }
        assertEquals(List.of("payment.teleported"), LedgerDump.rows(home(), "SELECT kind FROM strange_kind"));
    }

    @Test
    void refusesAFolderThatWouldSmuggleOptionsIntoTheLedger() {
        var home = new Home(folder.resolve("a;INIT=SELECT 1"));
        assertThrows(
                BookException.class,
                () -> Book.open(home, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE));
    }

    /// What the till leaves behind that is killed right after `record`: the files as they are at that moment.
    private void killedAfterOneSale() throws IOException {
        var victim = new Home(folder.resolve("victim"));
        try (var book = Book.open(victim, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE)) {
            book.record(Samples.charged(1));
            Files.createDirectories(home().journal());
            Files.copy(victim.folder().resolve("saoma.mv.db"), ledger());
            Files.copy(victim.journal().resolve("2026-11-23.jsonl"), journal());
        }
    }

    private void filled() {
        try (var book = open()) {
            book.record(Samples.charged(1));
            book.record(Samples.code(Samples.charged(1)));
            book.record(Samples.paid(Samples.charged(1), false));
            book.record(Samples.charged(2));
            book.record(Samples.closed(Samples.charged(2)));
        }
    }

    /// The tables without what happened to the books themselves.
    private List<String> tables() throws SQLException {
        return LedgerDump.of(home()).stream()
                .filter(row -> !row.startsWith("head|") && !row.contains("|till.") && !row.contains("|numbers."))
                .toList();
    }

    private Recovery reopened() {
        try (var book = open()) {
            return book.recovery();
        }
    }

    private Book open() {
        return Book.open(home(), "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE);
    }

    private Path journal() {
        return home().journal().resolve("2026-11-23.jsonl");
    }

    private Path ledger() {
        return home().folder().resolve("saoma.mv.db");
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }
}
