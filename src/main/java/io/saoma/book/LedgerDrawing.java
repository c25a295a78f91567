package io.saoma.book;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws the lines of a journal into a ledger that does not have them yet.
final class LedgerDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerDrawing.class);
    private static final int LINES_PER_COMMIT = 10_000;

    private LedgerDrawing() {}

    /// Draws a whole ledger into this file, which nobody needs any more, from every line up to `end`; how many lines
    /// those were.
    static long into(LedgerFile draft, JournalFolder journal, Chain end, FaultPoint faults)
            throws IOException, SQLException {
        try {
            return into(draft, journal, end, faults, false);
        } catch (SQLException e) {
            LOG.warn("the ledger is drawn once more, line by line", e);
            return into(draft, journal, end, faults, true);
        }
    }

    private static long into(LedgerFile draft, JournalFolder journal, Chain end, FaultPoint faults, boolean indexFirst)
            throws IOException, SQLException {
        draft.discard();
        try (var ledger = draft.begin(faults)) {
            if (indexFirst) {
                ledger.index();
            }
            var lines = onto(ledger, journal, end, faults);
            if (!indexFirst) {
                ledger.index();
            }
            ledger.finish();
            return lines;
        }
    }

    /// Applies every line up to `end`, which another thread may be writing behind; how many those were.
    static long onto(Ledger ledger, JournalFolder journal, Chain end, FaultPoint faults)
            throws IOException, SQLException {
        var lines = new AtomicLong();
        var known = JournalWalk.between(ledger.head(), end, journal, line -> {
            ledger.apply(line);
            faults.reached("opening.line-applied");
            if (lines.incrementAndGet() % LINES_PER_COMMIT == 0) {
                ledger.commit();
            }
        });
        if (!known || !ledger.head().equals(end)) {
            throw new SQLException("it was not drawn from this journal");
        }
        return lines.get();
    }
}
