package io.saoma.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Time as payments need it: the wall clock for what WeChat and people read, and a count that nobody can set for
/// intervals.
public interface TillClock {

    Moment now();

    /// A clock out of a wall clock and a counter of nanoseconds that is never set, as `System::nanoTime`.
    static TillClock of(InstantSource wall, LongSupplier nanos) {
        return () -> new Moment(wall.instant(), Duration.ofNanos(nanos.getAsLong()));
    }

    /// One moment by both clocks; `uptime` means something only beside another one of the same run.
    record Moment(Instant wall, Duration uptime) {

        public Duration since(Duration earlier) {
            return uptime.minus(earlier);
        }
    }
}
