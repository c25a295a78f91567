package io.saoma.proof.shop;

import io.saoma.book.Loss;
import io.saoma.book.MemoryDisk;
import io.saoma.book.MemoryDisk.Change;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The troubles of a day that befall the machine: crashes, a failing disk, a wrong clock, sleep, a dead network.
final class Troubles {

    private static final Loss[] LOSSES = Loss.values();
    private static final int SECONDS_PER_ORDER = 20;
    private static final int CHANGES_PER_ORDER = 60;

    private final Shape shape;
    private final World world;
    private final Network network;
    private final ShopDay day;
    private final RandomGenerator dice;
    private long changes;
    private long deadlyChange = -1;
    private Loss loss = Loss.KILL;
    private boolean failing;
    private boolean steady = true;
    private boolean over;
    private @Nullable MemoryDisk backup;

    Troubles(Shape shape, World world, Network network, ShopDay day) {
        this.shape = shape;
        this.world = world;
        this.network = network;
        this.day = day;
        this.dice = shape.dice("troubles", 0);
    }

    void plan() {
        plan(Kind.OUTAGE, 2, this::outage);
        plan(Kind.CLOCK_JUMP, 2, this::clockJump);
        plan(Kind.SLEEP, 1, this::sleep);
        plan(Kind.FAILING_DISK, 1, this::failingDisk);
        plan(Kind.RESTART, 1, () -> world.inTill(world.time(), day::restart));
        plan(Kind.KILL, 3, () -> dieSoon(Loss.KILL));
        plan(Kind.POWER_CUT, 3, () -> dieSoon(LOSSES[1 + dice.nextInt(LOSSES.length - 1)]));
        if (shape.has(Kind.OLD_BACKUP) && dice.nextInt(4) == 0) {
            plan(Kind.OLD_BACKUP, 1, this::backup);
        }
    }

    private void plan(Kind kind, int most, Runnable trouble) {
        var own = shape.dice(kind.name(), 0);
        var times = own.nextInt(most + 1);
        for (var i = 0; i < times && shape.has(kind); i++) {
            var moment = Duration.ofMillis(own.nextLong(1000L * SECONDS_PER_ORDER * shape.orders()));
            world.at(moment, () -> {
                if (!over && day.running()) {
                    trouble.run();
                }
            });
        }
    }

    /// From now on nothing befalls the machine.
    void end() {
        over = true;
        failing = false;
        deadlyChange = -1;
    }

    /// Throws on what no trouble explains.
    void excuse(RuntimeException e) {
        if (steady()) {
            throw e;
        }
    }

    /// Whether the disk has not failed in this life.
    boolean steady() {
        return steady;
    }

    /// The disk is about to change, on the thread of the book.
    void before(Change change) throws IOException {
        changes++;
        if (changes == deadlyChange) {
            deadlyChange = -1;
            failing = false;
            steady = true;
            day.crash(loss);
        } else if (failing && hurts(change)) {
            throw new IOException("no space left on device");
        }
    }

    /// At once, between two things, or in the middle of one of the next changes of the disk.
    private void dieSoon(Loss how) {
        loss = how;
        if (dice.nextInt(4) == 0) {
            day.crash(how);
        } else {
            deadlyChange = changes + 1 + dice.nextInt(CHANGES_PER_ORDER);
        }
    }

    private void outage() {
        day.trouble();
        network.away(true);
        world.at(world.time().plusSeconds(1 + dice.nextInt(400)), () -> network.away(false));
    }

    private void clockJump() {
        day.trouble();
        var jumps = new long[] {1, 45, 400, 3_600, 86_400, 3 * 86_400};
        var seconds = jumps[dice.nextInt(jumps.length)] * (dice.nextBoolean() ? 1 : -1);
        world.setWall(Duration.ofSeconds(seconds));
        world.at(world.time().plusSeconds(10 + dice.nextInt(900)), () -> world.setWall(Duration.ZERO));
    }

    private void sleep() {
        day.trouble();
        world.sleep(Duration.ofSeconds(5 + dice.nextInt(dice.nextBoolean() ? 60 : 8 * 3600)), dice.nextBoolean());
    }

    private void failingDisk() {
        day.trouble();
        failing = true;
        steady = false;
        world.at(world.time().plusSeconds(1 + dice.nextInt(60)), () -> failing = false);
    }

    private void backup() {
        backup = day.disk().after(Loss.KILL, dice);
        world.at(world.time().plusSeconds(30 + dice.nextInt(600)), () -> {
            if (!over && day.running() && backup != null) {
                day.restore(backup);
            }
        });
    }

    private static boolean hurts(Change change) {
        return change == Change.WRITE || change == Change.FORCE;
    }
}
