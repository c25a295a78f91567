package io.saoma.book;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/// Draws the lines of a journal into a ledger that does not have them yet.
final class LedgerDrawing {

    private static final int LINES_PER_COMMIT = 5_000;

    private LedgerDrawing() {}

    /// Applies every line up to `end`, which another thread may be writing behind; how many those were.
    static long draw(Ledger ledger, JournalFolder journal, Chain end) throws IOException, SQLException {
        var lines = new AtomicLong();
        var known = JournalWalk.between(ledger.head(), end, journal, line -> {
            ledger.apply(line);
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
