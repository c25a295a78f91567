package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.sale.Event;
import io.saoma.sale.Money;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    @Test
    void applyingALineTwiceChangesNothing() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var ledger = Ledger.draft(connection, FaultPoint.NONE)) {
            var first = line(1, Chain.START);
            var second = line(2, Chain.at(first));

            for (var line : new JournalLine[] {first, first, second, first, second}) {
                ledger.apply(line);
            }

            assertEquals(Chain.at(second), ledger.head());
            assertEquals(2, ledger.figures().rows().entries());
            assertEquals(2, ledger.figures().rows().sales());
        }
    }

    @Test
    void nothingIsForGoodBeforeItIsCommitted() throws SQLException {
        try (var other = connection("commit");
                var ledger = Ledger.draft(connection("commit"), FaultPoint.NONE)) {
            ledger.apply(line(1, Chain.START));
            assertEquals(List.of("0"), LedgerDump.rows(other, "SELECT COUNT(*) FROM entry"));
            ledger.commit();
            assertEquals(List.of("1"), LedgerDump.rows(other, "SELECT COUNT(*) FROM entry"));
        }
    }

    @Test
    void nobodyTakesADraftForALedgerBeforeItIsFinished() throws SQLException {
        try (var other = connection("draft");
                var draft = Ledger.draft(connection("draft"), FaultPoint.NONE)) {
            draft.index();
            draft.commit();
            assertThrows(SQLException.class, () -> Ledger.on(other, FaultPoint.NONE));
            draft.finish();
            assertEquals(Chain.START, Ledger.on(other, FaultPoint.NONE).head());
        }
    }

    @Test
    void anOrderThatStandsTwiceInTheJournalIsPostedOnce() throws SQLException {
        try (var ledger = Ledger.draft(connection(""), FaultPoint.NONE)) {
            ledger.apply(line(1, Chain.START));
            ledger.apply(line(2, Samples.charged(1), ledger.head()));
            assertEquals(
                    new LedgerFigures.Rows(2, 1, 2, 1, 0, 0), ledger.figures().rows());
        }
    }

    @Test
    void knowsWhichLineBeganTheOldestOpenOrder() throws SQLException {
        try (var ledger = Ledger.draft(connection(""), FaultPoint.NONE)) {
            assertEquals(Long.MAX_VALUE, ledger.oldestOpen());
            ledger.apply(line(1, Chain.START));
            ledger.apply(line(2, ledger.head()));
            assertEquals(1, ledger.oldestOpen());
            ledger.apply(line(3, Samples.closed(Samples.charged(1)), ledger.head()));
            assertEquals(2, ledger.oldestOpen());
            ledger.apply(line(4, Samples.closed(Samples.charged(2)), ledger.head()));
            assertEquals(Long.MAX_VALUE, ledger.oldestOpen());
        }
    }

    @Test
    void anOrderThatClaimsThePaymentOfAnotherOneIsOpenAgain() throws SQLException {
        var first = Samples.charged(1);
        var second = Samples.charged(2);
        try (var ledger = Ledger.draft(connection(""), FaultPoint.NONE)) {
            ledger.index();
            ledger.apply(line(1, Chain.START));
            ledger.apply(line(2, Samples.paid(first, "4200", new Money(1250), false), ledger.head()));
            ledger.apply(line(3, second, ledger.head()));
            ledger.apply(line(4, Samples.closed(second), ledger.head()));
            assertEquals(Long.MAX_VALUE, ledger.oldestOpen());
            ledger.apply(line(5, Samples.paid(second, "4200", new Money(1250), true), ledger.head()));
            assertEquals(3, ledger.oldestOpen());
            assertEquals(Optional.of(first.outTradeNo()), ledger.orderOf("4200"));
        }
    }

    @Test
    void isNotDrawnOnFromAJournalThatDoesNotHaveItsLastLine() throws SQLException {
        var nowhere = new JournalFolder(Path.of("/nowhere"), new MemoryDisk());
        try (var ledger = Ledger.draft(connection(""), FaultPoint.NONE)) {
            ledger.apply(line(1, Chain.START));
            assertThrows(SQLException.class, () -> LedgerDrawing.onto(ledger, nowhere, ledger.head(), FaultPoint.NONE));
        }
    }

    private static Connection connection(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + name);
    }

    private static JournalLine line(int counter, Chain before) {
        return line(counter, Samples.charged(counter), before);
    }

    private static JournalLine line(int seq, Event event, Chain before) {
        var kind = EventKind.of(event).word();
        return JournalFormat.render(seq, event.at(), kind, EventCodec.data(event), before.hash())
                .line();
    }
}
