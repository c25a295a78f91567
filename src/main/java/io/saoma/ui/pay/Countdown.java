package io.saoma.ui.pay;

import io.saoma.payment.Order;
import io.saoma.payment.Progress;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;

/// How much time a customer has left to pay, as ring, bar and digits show it.
///
/// @param adrift whether the till cannot reach WeChat, so that nobody knows whether the time still counts
record Countdown(Duration left, double fraction, boolean adrift) {

    private static final Duration HURRY = Duration.ofSeconds(20);

    /// Whichever of the two clocks says less: one of them may have been set.
    static Countdown of(Order order, Progress progress, Moment now, boolean adrift) {
        var patience = Duration.between(order.timeStart(), order.deadline());
        var byWall = Duration.between(now.wall(), order.deadline());
        var byUptime = patience.minus(now.since(progress.started()));
        var left = byWall.compareTo(byUptime) < 0 ? byWall : byUptime;
        var fraction = (double) left.toMillis() / patience.toMillis();
        return new Countdown(left.isNegative() ? Duration.ZERO : left, Math.clamp(fraction, 0, 1), adrift);
    }

    boolean over() {
        return left.isZero();
    }

    boolean hurry() {
        return !adrift && left.compareTo(HURRY) <= 0;
    }

    /// `4:12`; dashes while only WeChat knows.
    String text() {
        var seconds = left.plusMillis(999).toSeconds();
        return adrift ? "–:––" : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
