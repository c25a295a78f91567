package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.FailingDisk.Trouble;
import io.saoma.book.Recovery.LedgerFate;
import io.saoma.payment.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFailureTest {

    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();
    private final AtomicReference<String> fault = new AtomicReference<>("");

    @ParameterizedTest
    @EnumSource(names = {"APPEND", "FORCE"})
    void writesNothingWhereTheJournalFailsAndStartsOverForTheNextEvent(Trouble trouble)
            throws IOException, SQLException {
        var charged = Samples.charged(1);
        try (var book = open()) {
            book.record(charged);
            var before = Files.readAllBytes(journal());

            disk.trouble(trouble);
            assertThrows(BookException.class, () -> book.record(Samples.code(charged)));
            disk.trouble(Trouble.NONE);

            assertFalse(book.healthy());
            assertArrayEquals(before, Files.readAllBytes(journal()));
            assertEquals(2, LedgerDump.rows(home(), "SELECT * FROM entry").size());
            assertEquals(List.of(Payment.of(List.of(charged))), book.open(false));

            book.record(Samples.closed(charged));
            assertTrue(book.healthy());
            assertEquals(
                    List.of(charged, Samples.closed(charged)), book.orders().events(Samples.number(1)));
        }
        assertTrue(JournalVerifier.verify(home().journal()).whole());
    }

    @ParameterizedTest
    @EnumSource(names = {"APPEND", "EVERYTHING"})
    void takesNothingWhileTheDiskFailsAndGoesOnAfterwards(Trouble trouble) {
        try (var book = open()) {
            disk.trouble(trouble);
            for (var i = 0; i < 3; i++) {
                assertThrows(BookException.class, () -> book.record(Samples.charged(1)));
                assertFalse(book.healthy());
            }
            assertThrows(BookException.class, book::reopen);

            disk.trouble(Trouble.NONE);
            book.reopen();
            assertEquals(List.of(), book.open(false));
            book.record(Samples.charged(1));
            assertTrue(book.healthy());
        }
        assertTrue(JournalVerifier.verify(home().journal()).whole());
    }

    @Test
    void doesNotOpenOnADiskThatTakesNothing() {
        disk.trouble(Trouble.OPEN);
        assertThrows(BookException.class, this::open);
        disk.trouble(Trouble.NONE);
        open().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.before-commit", "ledger.after-commit", "ledger.after-sync"})
    void whatIsInTheJournalHasHappenedAlsoWhereTheLedgerFails(String name) throws SQLException {
        try (var book = open()) {
            fault.set(name);
            book.record(Samples.charged(1));
            assertTrue(book.healthy());
            assertEquals(1, book.open(false).size());
            book.record(Samples.paid(Samples.charged(1), false));
            assertEquals(List.of(), book.open(false));
        }
        assertEquals(
                List.of("1|PAID|1250"),
                LedgerDump.rows(home(), "SELECT COUNT(*), MAX(state), SUM(paid_fen) FROM sale"));
    }

    @Test
    void drawsTheLedgerAnewWhileSellingWhereItsTablesAreGone() throws SQLException {
        try (var book = open()) {
            book.record(Samples.charged(1));
            LedgerDump.execute(home(), "DROP TABLE payorder");
            book.record(Samples.code(Samples.charged(1)));
            assertTrue(book.healthy());
            assertEquals(1, book.open(false).size());
        }
        assertTrue(Files.exists(home().folder().resolve("saoma.mv.db.bad-1")));
    }

    @Test
    void takesNoMoreWhileTheLedgerCannotBeDrawnAnew() throws SQLException, IOException {
        byte[] whole;
        try (var book = open()) {
            book.record(Samples.charged(1));
            whole = Files.readAllBytes(journal());
            LedgerDump.execute(home(), "DROP TABLE payorder");
            flip(0);

            book.record(Samples.code(Samples.charged(1)));

            assertFalse(book.healthy());
            assertThrows(BookException.class, () -> book.open(false));
            assertThrows(BookException.class, () -> book.record(Samples.closed(Samples.charged(1))));
            assertThrows(BookException.class, () -> book.open(false));
            assertThrows(BrokenJournal.class, book::reopen);
        }
        assertThrows(BrokenJournal.class, this::open);
        flip(0);
        assertTrue(Files.readAllBytes(journal()).length > whole.length);
        try (var book = open()) {
            assertEquals(LedgerFate.REBUILT, book.recovery().ledger());
            assertFalse(book.recovery().clean());
            assertEquals(1, book.open(false).size());
            assertEquals(2, book.orders().events(Samples.number(1)).size());
        }
    }

    private void flip(int at) throws IOException {
        var bytes = Files.readAllBytes(journal());
        bytes[at] ^= 1;
        Files.write(journal(), bytes);
    }

    private Book open() {
        FaultPoint faults = name -> {
            if (fault.compareAndSet(name, "")) {
                throw new IllegalStateException("fault at " + name);
            }
        };
        return Book.open(home(), "test", InstantSource.fixed(Samples.MORNING), faults, disk);
    }

    private Path journal() {
        return home().journal().resolve("2026-11-23.jsonl");
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }
}
