package io.saoma.proof.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// The kill machine: real tills in processes of their own are killed at every named point and at any time, ended, and
/// put to sleep; nothing is lost, doubled or invented, and what the cashier is told is true.
///
/// As the installed till will, the children start from an AOT cache, which a first one of them leaves behind. How soon
/// they are usable is printed, and judged by `RecoveryTimeTest`. Where there is no keyring a start waits for whoever
/// types the passphrase, so those are not measured.
@Execution(CONCURRENT)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows knows no SIGTERM and no SIGSTOP")
@Order(2)
class KillMachineTest {

    private static final int SIDE_BY_SIDE = 2;
    private static final int ANY_TIMES = 3;

    /// Has no divisor in common with the number of points, so that each has its turn and no life has only quick ones.
    private static final int STRIDE = 7;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private final Tier tier = Tier.chosen();
    private final Times times = new Times();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    @Test
    void losesDoublesAndInventsNothing() throws IOException, InterruptedException {
        try (var life = new Life(folder.resolve("first"), 0, times)) {
            life.train();
        }
        var free = new Semaphore(SIDE_BY_SIDE);
        try (var lanes = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            tier.run("kill machine", tier.of(2, 80, 800), seed -> {
                free.acquireUninterruptibly();
                lanes.execute(() -> {
                    if (broken.isEmpty()) {
                        live(seed);
                    }
                    free.release();
                });
            });
        }
        System.out.println("kill machine: " + times);
        assertEquals(List.of(), List.copyOf(broken));
        assertEquals(List.of(), times.tooLong());
    }

    private void live(long seed) {
        try (var life = new Life(folder.resolve("life-" + seed), seed, times)) {
            try {
                var blows = blows(seed).iterator();
                while (blows.hasNext() && life.broken().isEmpty()) {
                    blows.next().strike(life);
                }
            } finally {
                life.broken().forEach(it -> broken.add("-Dseed=%d -Dtier=%s %s".formatted(seed, tier, it)));
            }
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            broken.add("-Dseed=%d -Dtier=%s %s".formatted(seed, tier, e));
        }
    }

    /// What happens to one till in one life.
    @FunctionalInterface
    private interface Blow {
        void strike(Life life) throws IOException, InterruptedException;
    }

    /// The points take turns. The small tier comes to the first forty, each in the till without a window unless only
    /// the window leads there. In the longer tiers half of the kills are at any time, half of the tills have one.
    private List<Blow> blows(long seed) {
        var random = new Random(seed);
        var points = Point.all().stream().limit(tier.of(40, 55, 55)).toList();
        var pointsALife = (int) tier.of(20, 9, 9);
        var blows = new ArrayList<Blow>();
        for (var i = 0; i < pointsALife; i++) {
            var turn = (seed - 1) * pointsALife + i;
            var point = points.get((int) (turn * STRIDE % points.size()));
            var window = tier != Tier.SMALL && random.nextBoolean();
            blows.add(
                    tier != Tier.SMALL && random.nextBoolean()
                            ? life -> life.killAnyTime(window)
                            : life -> life.kill(point, window || point.window()));
        }
        for (var i = 0; i < ANY_TIMES; i++) {
            var window = i == 0;
            blows.add(life -> life.killAnyTime(window));
        }
        var asleep = Duration.ofMillis(2000 + random.nextLong(tier.of(1000, 13_000, 58_000)));
        blows.add(seed % 2 == 0 ? life -> life.killAnyTime(false) : life -> life.sleep(asleep));
        blows.add(Life::leave);
        Collections.shuffle(blows, random);
        blows.addFirst(Life::begin);
        blows.addLast(Life::end);
        return blows;
    }
}
