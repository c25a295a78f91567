package io.saoma.ui.pay;

import io.saoma.payment.Order;
import io.saoma.payment.Progress;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;

/// How much time a customer has left to pay, as ring, bar and digits show it: all three in whole seconds, so that
/// nothing is painted anew between two of them.
///
/// @param adrift whether the till cannot reach WeChat, so that nobody knows whether the time still counts
public record Countdown(Duration left, double fraction, boolean adrift) {

    private static final Duration HURRY = Duration.ofSeconds(20);

    /// Whichever of the two clocks says less: one of them may have been set.
    public static Countdown of(Order order, Progress progress, Moment now, boolean adrift) {
        var patience = Duration.between(order.timeStart(), order.deadline());
        var byWall = Duration.between(now.wall(), order.deadline());
        var byUptime = patience.minus(now.since(progress.started()));
        var left = begun(byWall.compareTo(byUptime) < 0 ? byWall : byUptime);
        var fraction = (double) left.toMillis() / patience.toMillis();
        return new Countdown(left, Math.clamp(fraction, 0, 1), adrift);
    }

    /// A second that has begun counts whole, and time that is up is none.
    private static Duration begun(Duration left) {
        return left.isNegative()
                ? Duration.ZERO
                : Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds());
    }

    public boolean over() {
        return left.isZero();
    }

    public boolean hurry() {
        return !adrift && left.compareTo(HURRY) <= 0;
    }

    /// `4:12`; dashes while only WeChat knows.
    public String text() {
        return adrift ? "–:––" : time();
    }

    /// `4:12`, also without a network: the customer's phone has one of its own.
    public String time() {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
