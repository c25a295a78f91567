package io.saoma.simulator.order;

import java.time.Duration;

/// Where the protocol text leaves a choice: early closing, how near `time_expire` may be, when an expired order counts
/// as closed.
public record Switches(CloseRule earlyClose, Duration nearestExpiry, Duration expiredCloses) {

    public static Switches standard() {
        return new Switches(CloseRule.INVALID_REQUEST, Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    public Switches withEarlyClose(CloseRule rule) {
        return new Switches(rule, nearestExpiry, expiredCloses);
    }

    public Switches withNearestExpiry(Duration distance) {
        return new Switches(earlyClose, distance, expiredCloses);
    }

    /// An expired order says NOTPAY for this long, though nobody can pay it, and CLOSED from then on.
    public Switches withExpiredCloses(Duration delay) {
        return new Switches(earlyClose, nearestExpiry, delay);
    }
}
