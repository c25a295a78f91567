package io.saoma.simulator.order;

import java.time.Duration;

/// Where the protocol text leaves a choice: early closing, how near `time_expire` may be, when an expired order counts
/// as closed, and whether a payment is told to the order's `notify_url`.
public record Switches(CloseRule earlyClose, Duration nearestExpiry, Duration expiredCloses, boolean notices) {

    public static Switches standard() {
        return new Switches(CloseRule.INVALID_REQUEST, Duration.ofMinutes(1), Duration.ofMinutes(1), false);
    }

    public Switches withEarlyClose(CloseRule rule) {
        return new Switches(rule, nearestExpiry, expiredCloses, notices);
    }

    public Switches withNearestExpiry(Duration distance) {
        return new Switches(earlyClose, distance, expiredCloses, notices);
    }

    /// An expired order says NOTPAY for this long, though nobody can pay it, and CLOSED from then on.
    public Switches withExpiredCloses(Duration delay) {
        return new Switches(earlyClose, nearestExpiry, delay, notices);
    }

    /// WeChat promises to tell, but not that it arrives: without them, every payment has to be asked for.
    public Switches withNotices(boolean sent) {
        return new Switches(earlyClose, nearestExpiry, expiredCloses, sent);
    }
}
