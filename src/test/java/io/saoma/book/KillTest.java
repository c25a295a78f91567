package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Recovery.LedgerFate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tills in processes of their own that die in the middle of a write.
@Timeout(120)
class KillTest {

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", new Random().nextLong());

    /// Rings up sales, says of each that it is recorded, and dies the `n`th time that it reaches a point.
    static final class Victim {

        private Victim() {}

        static void main(String[] args) {
            var left = new AtomicInteger(Integer.parseInt(args[2]));
            FaultPoint dying = name -> {
                if (name.equals(args[1]) && left.decrementAndGet() == 0) {
                    Runtime.getRuntime().halt(9);
                }
            };
            var book = Book.open(new Home(Path.of(args[0])), "victim", InstantSource.fixed(Samples.MORNING), dying);
            for (var counter = 1; true; counter++) {
                book.record(Samples.charged(counter));
                System.out.println(counter);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal.before-write",
                "journal.after-write",
                "journal.after-force",
                "ledger.before-commit",
                "ledger.after-commit",
                "ledger.after-sync"
            })
    void losesAndDoublesNothingThatWasRecorded(String point) throws IOException, InterruptedException {
        System.out.println("KillTest: -Dseed=" + seed);
        var nth = 2 + new Random(seed).nextInt(20);
        var home = new Home(folder.resolve("home"));
        var recorded = recordedUntilDeath(home, point, nth);

        try (var book = Book.open(home, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE)) {
            assertFalse(book.recovery().clean());
            assertEquals(LedgerFate.KEPT, book.recovery().ledger());
            var open = book.open(false);
            assertEquals(nth - 2, recorded);
            assertEquals(recorded + (point.equals("journal.before-write") ? 0 : 1), open.size());
            for (var i = 0; i < open.size(); i++) {
                assertEquals(Samples.charged(i + 1).order(), open.get(i).order());
            }
        }
        assertTrue(JournalVerifier.verify(home.journal()).whole());
    }

    private static int recordedUntilDeath(Home home, String point, int nth) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var till = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        home.folder().toString(),
                        point,
                        "" + nth)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = till.inputReader().lines().toList();
        assertEquals(9, till.waitFor());
        return lines.size();
    }
}
