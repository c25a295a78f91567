package io.saoma.proof.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs the cases of one machine, each from its own seed, and bounds what a case may cost.
///
/// The cases share one thread, which another one watches: a case that hangs fails the machine and does not stop it.
final class Machine {

    private static final Duration HANGS = Duration.ofSeconds(60);
    private static final Duration MOST_WORK = Duration.ofSeconds(2);
    private static final long MOST_MEMORY = 64L << 20;
    private static final ThreadMXBean METER = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String name;
    private final Case work;
    private long spent;
    private long slowest;
    private long largest;
    private volatile long seed;
    private volatile long since = System.nanoTime();

    private Machine(String name, Case work) {
        this.name = name;
        this.work = work;
    }

    /// One case, the same for the same seed.
    @FunctionalInterface
    interface Case {
        void run(long seed, SplittableRandom dice) throws Exception;
    }

    /// Runs so many cases, or as many as the time allows, and counts each as a body.
    static void run(String name, long most, Case work) {
        var machine = new Machine(name, work);
        Tally.add(Count.BODIES, machine.watched(most));
    }

    private long watched(long most) {
        var task = new FutureTask<>(() -> Tier.chosen().run(name, most, this::measured));
        Thread.ofPlatform().daemon().name(name).start(task);
        while (true) {
            try {
                var done = task.get(1, TimeUnit.SECONDS);
                System.out.printf(
                        "%s: %d ms of work, at the most %d ms and %d KiB a case%n",
                        name, spent / 1_000_000, slowest / 1_000_000, largest >> 10);
                return done;
            } catch (TimeoutException _) {
                assertTrue(System.nanoTime() - since < HANGS.toNanos(), () -> "it hangs; " + replay());
            } catch (Exception e) {
                throw failure(e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private void measured(long next) {
        seed = next;
        since = System.nanoTime();
        var time = METER.getCurrentThreadCpuTime();
        var memory = METER.getCurrentThreadAllocatedBytes();
        try {
            work.run(next, new SplittableRandom(next));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        var took = METER.getCurrentThreadCpuTime() - time;
        spent += took;
        slowest = Math.max(slowest, took);
        largest = Math.max(largest, METER.getCurrentThreadAllocatedBytes() - memory);
        assertTrue(slowest < MOST_WORK.toNanos(), "too slow");
        assertTrue(largest < MOST_MEMORY, "too much memory");
    }

    private AssertionError failure(Throwable cause) {
        if (cause instanceof BrokenPromise promise) {
            Tally.add(promise.count(), 1);
        }
        return new AssertionError(replay() + "\n" + cause.getMessage(), cause);
    }

    private String replay() {
        return "%s failed; replay it with -Dtest=%s -Dseed=%d".formatted(name, name, seed);
    }
}
