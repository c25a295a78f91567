package io.saoma.device.spool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A bell and a count of time: waiting takes none but moves the count. Whoever has nothing to do goes home, and whoever
/// never gets it done.
final class HandBell implements Bell, Supplier<Duration> {

    private static final int MOST = 10;

    private final List<Duration> pauses = new ArrayList<>();
    private Runnable home = () -> {};
    private Runnable meanwhile = () -> {};
    private boolean rung;
    private Duration now = Duration.ZERO;

    /// Lets the queue work until nothing is left to do, or it has failed too often.
    void run(PrintQueue queue) {
        home = queue::stop;
        queue.work();
    }

    /// What happens in each pause; a ring ends it at once.
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public Duration get() {
        return now;
    }

    @Override
    public void ring() {
        rung = true;
    }

    @Override
    public void await(Duration time) {
        if (time.compareTo(Duration.ofHours(1)) >= 0 || pauses.size() >= MOST) {
            home.run();
            return;
        }
        rung = false;
        meanwhile.run();
        var passed = rung ? Duration.ZERO : time;
        pauses.add(passed);
        now = now.plus(passed);
    }
}
