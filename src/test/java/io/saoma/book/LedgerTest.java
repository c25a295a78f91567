package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
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

    private static JournalLine line(int counter, Chain before) {
        var charged = Samples.charged(counter);
        var kind = EventKind.of(charged).word();
        return JournalFormat.render(counter, charged.at(), kind, EventCodec.data(charged), before.hash())
                .line();
    }
}
