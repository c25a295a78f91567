package io.saoma.proof;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/// How much the machines do: `-Dtier=small` with every commit, `ci` where an hour is at hand, `release` over a night.
///
/// `-Dminutes=N` ends each machine after that time, whatever it had still to do; `-Dseed=N` replays one run.
public enum Tier {
    SMALL,
    CI,
    RELEASE;

    private static final int FAR = 1_000_000_000;

    public static Tier chosen() {
        return switch (System.getProperty("tier", "small")) {
            case "small" -> SMALL;
            case "ci" -> CI;
            case "release" -> RELEASE;
            case String other -> throw new IllegalArgumentException("no tier: " + other);
        };
    }

    /// The number that stands for this tier.
    public long of(long small, long ci, long release) {
        return switch (this) {
            case SMALL -> small;
            case CI -> ci;
            case RELEASE -> release;
        };
    }

    /// Runs one seed after the other, so many or as many as the time allows, and says how many that were.
    ///
    /// The small tier always runs the same seeds, the others begin anywhere (or at `-Dfrom=N`); both are printed.
    public long run(String machine, long most, LongConsumer seed) {
        return run(machine, most, 1, number -> {
            seed.accept(number);
            return 1;
        });
    }

    /// Runs seeds, some side by side, until together they have done so much as the most; says how much that was.
    ///
    /// @param seed does the work of one seed, and says how much that was
    public long run(String machine, long most, int sideBySide, LongUnaryOperator seed) {
        var replayed = Long.getLong("seed");
        if (replayed != null) {
            return seed.applyAsLong(replayed);
        }
        var from = Long.getLong("from", this == SMALL ? 1 : new Random().nextInt(FAR));
        var end = System.nanoTime()
                + Duration.ofMinutes(Integer.getInteger("minutes", FAR / 1000)).toNanos();
        var next = new AtomicLong(from);
        var done = new AtomicLong();
        inParallel(sideBySide, () -> {
            while (done.get() < most && System.nanoTime() < end) {
                done.addAndGet(seed.applyAsLong(next.getAndIncrement()));
            }
        });
        System.out.printf("%s: seeds %d to %d%n", machine, from, next.get() - 1);
        return done.get();
    }

    /// In threads of its own: whoever waits for the end of a process needs those that all have in common.
    private static void inParallel(int sideBySide, Runnable work) {
        try (var hands = Executors.newFixedThreadPool(sideBySide)) {
            Stream.generate(() -> CompletableFuture.runAsync(work, hands))
                    .limit(sideBySide)
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }
}
