package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Recovery.LedgerFate;
import io.saoma.sale.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A ledger that is lost, bad or of somebody else is drawn anew from the journal, and never deleted.
@Execution(CONCURRENT)
class LedgerAnewTest {

    private final FallenTill fallen;

    private final Path folder;

    LedgerAnewTest(@TempDir Path folder) {
        fallen = new FallenTill(folder);
        this.folder = folder;
    }

    @Test
    void drawsALostLedgerAnewWithTheVerySameAnswers() throws SQLException, IOException {
        fallen.filled();
        var expected = fallen.tables();
        Files.delete(fallen.ledger());

        var recovery = fallen.reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals("it is missing", recovery.reason());
        assertEquals(recovery.lines(), recovery.replayed());
        assertEquals(expected, fallen.tables());
    }

    @Test
    void drawsALostLedgerAnewWhereTwoOrdersClaimOnePayment() throws SQLException, IOException {
        try (var book = fallen.open()) {
            for (var counter = 1; counter <= 2; counter++) {
                book.record(Samples.charged(counter));
                book.record(Samples.paid(Samples.charged(counter), "4200same", new Money(1250), false));
            }
        }
        var expected = fallen.tables();
        Files.delete(fallen.ledger());

        var recovery = fallen.reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals(recovery.lines(), recovery.replayed());
        assertEquals(expected, fallen.tables());
    }

    @Test
    void setsABadLedgerAsideAndNeverDeletesIt() throws SQLException, IOException {
        fallen.filled();
        var expected = fallen.tables();
        for (var bad : List.of("", "no ledger at all", "H:2,block:0".repeat(4_000))) {
            Files.writeString(fallen.ledger(), bad);
            var recovery = fallen.reopened();
            assertEquals(LedgerFate.REBUILT, recovery.ledger(), bad);
            assertEquals(expected, fallen.tables());
        }
        assertTrue(Files.exists(folder.resolve("home/saoma.mv.db.bad-1")));
        assertEquals("no ledger at all", Files.readString(folder.resolve("home/saoma.mv.db.bad-2")));
    }

    @Test
    void takesAnEmptyLedgerBesideAJournalForALostOne() throws SQLException, IOException {
        fallen.filled();
        var expected = fallen.tables();
        LedgerDump.execute(fallen.home(), "DROP ALL OBJECTS");

        assertEquals(LedgerFate.REBUILT, fallen.reopened().ledger());
        assertEquals(expected, fallen.tables());
    }

    @Test
    void drawsTheLedgerOfAnotherVersionAnew() throws SQLException, IOException {
        fallen.filled();
        var expected = fallen.tables();
        LedgerDump.execute(fallen.home(), "DROP TABLE open_order");
        LedgerDump.execute(fallen.home(), "UPDATE ledger_schema SET version = 7");

        assertEquals(LedgerFate.RENEWED, fallen.reopened().ledger());
        assertEquals(expected, fallen.tables());
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
        fallen.filled();
        var expected = fallen.tables();
        LedgerDump.execute(fallen.home(), change);

        var recovery = fallen.reopened();

        assertEquals(LedgerFate.REBUILT, recovery.ledger());
        assertEquals("it does not say what the journal says", recovery.reason());
        assertEquals(expected, fallen.tables());
        assertTrue(Files.exists(folder.resolve("home/saoma.mv.db.bad-1")));
        assertEquals(LedgerFate.KEPT, fallen.reopened().ledger());
    }

    @Test
    void doesNotTakeTheLedgerOfAnotherTill() throws SQLException, IOException {
        fallen.filled();
        var expected = fallen.tables();
        var other = new Home(folder.resolve("other"));
        try (var book = Book.open(other, "other", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE)) {
            book.record(Samples.charged(9));
        }
        Files.copy(other.folder().resolve("saoma.mv.db"), fallen.ledger(), StandardCopyOption.REPLACE_EXISTING);

        assertEquals(LedgerFate.REBUILT, fallen.reopened().ledger());
        assertEquals(expected, fallen.tables());
    }

    @Test
    void drawsTheLedgerAnewOnceItUnderstandsWhatItDidNot() throws IOException, SQLException {
        fallen.filled();
        var expected = fallen.tables();
        LedgerDump.execute(fallen.home(), "INSERT INTO strange_kind VALUES ('payment.paid')");

        assertEquals(LedgerFate.REBUILT, fallen.reopened().ledger());
        assertEquals(expected, fallen.tables());
    }
}
