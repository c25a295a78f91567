package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.proof.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// The till with little memory: a sale of ten thousand lines fits in, and running out of it costs the process, not the
/// books.
@Execution(CONCURRENT)
class SmallHeapTest {

    private static final long A_STEP = 3_000;
    private static final int OUT_OF_MEMORY = 3;

    @TempDir
    private Path home;

    @Test
    void sellsTenThousandLinesInOneBasket() throws IOException, InterruptedException {
        var till = start("sell");
        var steps = till.inputReader().lines().toList();
        System.out.println("ten thousand lines, milliseconds a step: " + steps);

        assertEquals(0, till.waitFor());
        for (var step : List.of("charged ", "paid ", "shown ", "read back ")) {
            var took = steps.stream()
                    .filter(line -> line.startsWith(step))
                    .mapToLong(line -> Long.parseLong(line.substring(step.length())))
                    .max()
                    .orElseThrow();
            assertTrue(took > 0 && took <= A_STEP, step + "in " + steps);
        }
    }

    @Test
    void endsWhenItRunsOutOfMemoryAndFindsEverythingAfterwards() throws IOException, InterruptedException {
        var till = start("starve");
        var said = till.inputReader().lines().toList();
        assertEquals(OUT_OF_MEMORY, till.waitFor(), said.toString());

        try (var again = new Till(SmallHeapTill.settings(home), InstantSource.system())) {
            var resumed = again.desk.resume();
            assertEquals(1, resumed.size());
            var payment = resumed.getFirst().payment();
            assertInstanceOf(Waiting.class, payment.state());
            assertEquals(SmallHeapTill.STARVING, payment.sale().lines().size());
            assertTrue(Resuming.lastRun(again).whole());
        }
        assertTrue(JournalVerifier.verify(new Home(home).journal()).whole());
    }

    private Process start(String what) throws IOException {
        var flags = List.of("-Xmx" + System.getProperty("heap", "256m"), "-XX:+ExitOnOutOfMemoryError");
        return new ProcessBuilder(Jvm.start(flags, SmallHeapTill.class, home.toString(), what))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
