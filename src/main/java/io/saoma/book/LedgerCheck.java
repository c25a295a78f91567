package io.saoma.book;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Compares a ledger with the journal where the till is about to act on it: open payments, the latest lines.
///
/// H2 keeps no checksum of its pages, so that a ledger can open well and say something else than was written into it.
/// The newest lines are drawn a second time, in memory, and must come to the same rows. What is older is compared at
/// night, when the whole ledger is drawn anew.
final class LedgerCheck {

    /// So many lines are compared at every start.
    private static final long ALWAYS = 200;

    /// So many at the most, however long ago the oldest open payment began.
    private static final long MOST = 2_000;

    private LedgerCheck() {}

    /// Throws where the ledger, which is level with the journal, does not say what the journal says.
    static void pass(Ledger ledger, Journal journal) throws IOException, SQLException {
        var tip = journal.tip().seq();
        var wanted = Math.min(tip - ALWAYS, ledger.oldestOpen());
        var first = Math.max(1, Math.max(wanted, tip - MOST));
        var span = new Span(first, Long.MAX_VALUE, first);
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var again = Ledger.draft(connection, FaultPoint.NONE)) {
            again.index();
            JournalWalk.since(first, journal.tip(), journal.folder(), again::apply);
            again.commit();
            if (!span.same(ledger, again)) {
                throw new SQLException("it does not say what the journal says");
            }
        }
    }
}
