package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Recovery.LedgerFate;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What a till finds when it starts, and what it makes of it.
@Execution(CONCURRENT)
class RecoveryTest {

    private final FallenTill fallen;

    private final Path folder;

    RecoveryTest(@TempDir Path folder) {
        fallen = new FallenTill(folder);
        this.folder = folder;
    }

    @Test
    void knowsAFirstStartAndACleanOne() {
        assertEquals(new Recovery(0, Optional.empty(), true, 0, 0, 0, LedgerFate.CREATED, ""), fallen.reopened());
        assertEquals(
                new Recovery(2, Optional.of(Samples.MORNING), true, 0, 0, 0, LedgerFate.KEPT, ""), fallen.reopened());
    }

    @Test
    void knowsThatTheTillWentDown() throws IOException {
        killedAfterOneSale();
        var recovery = fallen.reopened();
        assertFalse(recovery.clean());
        assertEquals(Optional.of(Samples.charged(1).at()), recovery.lastLine());
        assertEquals(LedgerFate.KEPT, recovery.ledger());
    }

    @Test
    void addsWhatTheLedgerMissed() throws SQLException, IOException {
        fallen.filled();
        var behind = Files.readAllBytes(fallen.ledger());
        try (var book = fallen.open()) {
            book.record(Samples.charged(3));
            book.record(Samples.charged(4));
            book.record(Samples.paid(Samples.charged(4), false));
        }
        var expected = fallen.tables();
        Files.write(fallen.ledger(), behind);

        try (var book = fallen.open()) {
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
            assertEquals(5, book.recovery().replayed());
            assertEquals(1, book.open(false).size());
        }
        assertEquals(expected, fallen.tables());
    }

    @Test
    void takesANoticeUpIntoABookThatNeverSawOne() throws IOException {
        fallen.filled();
        var before = Files.readAllBytes(fallen.ledger());
        var charged = Samples.charged(2);
        var notified = new PaymentNotified(charged.outTradeNo(), "4200", Samples.MORNING);
        try (var book = fallen.open()) {
            assertEquals(List.of(charged, Samples.closed(charged)), book.events(charged.outTradeNo()));
            book.record(notified);
        }
        Files.write(fallen.ledger(), before);

        try (var book = fallen.open()) {
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
            assertEquals(List.of(charged, Samples.closed(charged), notified), book.events(charged.outTradeNo()));
            assertEquals(List.of(), book.open(false), "it opens nothing again");
        }
    }

    @Test
    void understandsTheNoticeThatAnOlderTillLeftAlone() throws IOException, SQLException {
        fallen.filled();
        LedgerDump.execute(fallen.home(), "INSERT INTO strange_kind VALUES ('payment.notified')");

        assertEquals(LedgerFate.REBUILT, fallen.reopened().ledger());
    }

    @Test
    void cutsATornTailOffAndSaysSo() throws IOException {
        killedAfterOneSale();
        Files.writeString(fallen.journal(), "{\"seq\":3,\"at\":", StandardOpenOption.APPEND);

        assertEquals(14, fallen.reopened().tornBytes());
        assertEquals(
                "{\"seq\":3,\"at\":", Files.readString(fallen.journal().resolveSibling("2026-11-23.jsonl.torn-1")));
    }

    @Test
    void doesNotOpenOnABrokenJournal() throws IOException {
        fallen.filled();
        var bytes = Files.readAllBytes(fallen.journal());
        bytes[10] ^= 1;
        Files.write(fallen.journal(), bytes);
        var before = Files.readAllBytes(fallen.ledger());

        var broken = assertThrows(BrokenJournal.class, fallen::open);

        assertEquals(1, broken.finding().line());
        assertEquals(before.length, Files.readAllBytes(fallen.ledger()).length);
        assertEquals(bytes.length, Files.readAllBytes(fallen.journal()).length);
    }

    @Test
    void livesWithWhatANewerTillWrote() throws IOException, SQLException {
        killedAfterOneSale();
        try (var journal = Journal.open(fallen.home().journal(), Disk.REAL, FaultPoint.NONE)) {
            journal.append(Samples.MORNING, "payment.teleported", EventCodec.empty());
        }
        for (var i = 0; i < 2; i++) {
            try (var book = fallen.open()) {
                assertEquals(LedgerFate.KEPT, book.recovery().ledger());
                assertEquals(1, book.open(false).size());
            }
        }
        assertEquals(List.of("payment.teleported"), LedgerDump.rows(fallen.home(), "SELECT kind FROM strange_kind"));
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
            Files.createDirectories(fallen.home().journal());
            Files.copy(victim.folder().resolve("saoma.mv.db"), fallen.ledger());
            Files.copy(victim.journal().resolve("2026-11-23.jsonl"), fallen.journal());
        }
    }
}
