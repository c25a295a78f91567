package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LedgerDrawingTest {

    /// However long the journal is, the database has to remember only so much that it may have to take back.
    @Test
    void commitsEveryTenThousandLines() throws IOException, SQLException {
        var disk = new MemoryDisk();
        var lines = new AtomicLong();
        var committed = new AtomicLong();
        try (var journal = Journal.open(MemoryBook.HOME.journal(), disk, FaultPoint.NONE);
                var other = DriverManager.getConnection("jdbc:h2:mem:drawing");
                var ledger = Ledger.draft(DriverManager.getConnection("jdbc:h2:mem:drawing"), FaultPoint.NONE)) {
            for (var event : Collections.nCopies(10_001, new BookEvent.TillClosed(Samples.MORNING))) {
                journal.append(event);
            }
            var drawn = LedgerDrawing.onto(ledger, journal.folder(), journal.tip(), _ -> {
                var line = lines.incrementAndGet();
                if (line == 10_000 || line == 10_001) {
                    committed.addAndGet(count(other));
                }
            });
            assertEquals(10_001, drawn);
            assertEquals(10_000, committed.get(), "nothing before the ten thousandth line is in, all after it");
        }
    }

    private static long count(Connection connection) {
        try {
            return Long.parseLong(
                    LedgerDump.rows(connection, "SELECT COUNT(*) FROM entry").getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
