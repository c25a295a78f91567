package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Recovery.LedgerFate;
import io.saoma.proof.Tier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger that is lost is drawn from the journal of a whole year while the shop waits.
///
/// The small tier runs beside other tests, so there the work counts, as the time of the thread that does it; the larger
/// ones measure what the shop waits for.
class RebuildSpeedTest {

    @TempDir
    Path folder;

    @Test
    void drawsTheLedgerOfManyOrdersInTime() throws IOException, SQLException {
        var orders = (int) Tier.chosen().of(10_000, 100_000, 1_000_000);
        var most = Duration.ofSeconds(Tier.chosen().of(10, 60, 600));
        var home = new Home(folder.resolve("home"));
        var lines = LongYear.write(home, orders);

        var start = time();
        try (var book = open(home)) {
            var took = time().minus(start);
            System.out.printf("RebuildSpeedTest: %,d orders, %,d lines in %,d ms%n", orders, lines, took.toMillis());
            assertEquals(LedgerFate.REBUILT, book.recovery().ledger());
            assertEquals(lines, book.recovery().replayed());
            assertTrue(took.compareTo(most) < 0, took + " is more than " + most);
        }
        assertTheLatestIsComparedWithinASecondOrSo(home);
    }

    private static Book open(Home home) {
        var clock = InstantSource.fixed(Samples.MORNING);
        return Book.open(home, "test", clock, FaultPoint.NONE, Disk.REAL, new CallersHand());
    }

    private static Duration time() {
        return Duration.ofNanos(
                Tier.chosen() == Tier.SMALL
                        ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                        : System.nanoTime());
    }

    /// However long the year is; the slack is for a machine that does other things as well.
    private static void assertTheLatestIsComparedWithinASecondOrSo(Home home) throws IOException, SQLException {
        try (var journal = Journal.open(home.journal(), Disk.REAL, FaultPoint.NONE);
                var ledger = new LedgerFile(home.folder(), Disk.REAL).open(FaultPoint.NONE)) {
            var start = time();
            LedgerCheck.pass(ledger, journal);
            var took = time().minus(start);
            System.out.printf("RebuildSpeedTest: the latest lines compared in %,d ms%n", took.toMillis());
            assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, took.toString());
        }
    }
}
