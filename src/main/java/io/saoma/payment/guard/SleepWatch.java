package io.saoma.payment.guard;

import io.saoma.payment.TillClock;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;

/// Notices that the machine has slept, or stood still: a tick comes late, or the wall clock has run on without the
/// counter. For one thread.
public final class SleepWatch {

    static final Duration LATE = Duration.ofSeconds(5);

    private final TillClock clock;
    private final Runnable awake;
    private Moment last;

    /// @param awake is told on the ticking thread, once for each sleep
    public SleepWatch(TillClock clock, Runnable awake) {
        this.clock = clock;
        this.awake = awake;
        last = clock.now();
    }

    /// To be called a few times a second.
    public void tick() {
        var now = clock.now();
        var slept = slept(last, now);
        last = now;
        if (slept) {
            awake.run();
        }
    }

    /// A wall clock that somebody sets looks the same, and does no harm.
    static boolean slept(Moment before, Moment now) {
        var ticked = now.since(before.uptime());
        var apart = Duration.between(before.wall(), now.wall()).minus(ticked).abs();
        return ticked.compareTo(LATE) > 0 || apart.compareTo(LATE) > 0;
    }
}
