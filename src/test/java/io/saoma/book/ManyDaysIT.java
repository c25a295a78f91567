package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import io.saoma.book.Recovery.LedgerFate;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the bench asks is what the till would have written, had it had the years for it.
class ManyDaysIT {

    @TempDir
    private Path folder;

    @Test
    void copiedDaysAreAsTheTillWouldHaveWrittenThem() throws IOException, SQLException {
        var copied = ManyDays.write(new Home(folder.resolve("copied")), 3 * LongYear.SALES_A_DAY);
        var written = new Home(folder.resolve("written"));
        LongYear.write(written, 3 * LongYear.SALES_A_DAY);

        assertEquals(3, copied.days());
        assertEquals(LedgerFate.KEPT, opened(copied.home()).ledger());
        assertEquals(LedgerFate.REBUILT, opened(written).ledger());
        assertLinesMatch(LedgerDump.of(written), LedgerDump.of(copied.home()));
    }

    private static Recovery opened(Home home) {
        var clock = InstantSource.fixed(Samples.MORNING.plus(Duration.ofDays(3)));
        try (var book = Book.open(home, "test", clock, FaultPoint.NONE, Disk.REAL, new CallersHand())) {
            return book.recovery();
        }
    }
}
