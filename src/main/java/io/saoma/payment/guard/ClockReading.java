package io.saoma.payment.guard;

import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason.ClockOff;
import java.time.Duration;
import java.time.Instant;

/// The till's wall clock beside WeChat's, as one answer showed it. Nothing is ever timed by it.
///
/// @param ahead how far the till's clock is ahead; negative where it is behind
/// @param uncertainty by how much that may be wrong either way
public record ClockReading(Duration ahead, Duration uncertainty) {

    static final Duration WARN_ABOVE = Duration.ofSeconds(60);
    static final Duration STOP_ABOVE = Duration.ofMinutes(5);

    /// A date in an HTTP head has lost the part of its second, which is half of one on average.
    private static final Duration LOST = Duration.ofMillis(500);

    /// Takes it that the date was written in the middle of the exchange.
    ///
    /// @param received when the answer came, by the till's wall clock
    /// @param took how long the exchange took, by a counter that nobody can set
    /// @param date of the answer, in whole seconds
    public static ClockReading of(Instant received, Duration took, Instant date) {
        var half = took.dividedBy(2);
        return new ClockReading(Duration.between(date.plus(LOST), received.minus(half)), half);
    }

    /// Judges by what is certain: a slow answer proves little.
    Readiness judge() {
        var certain = ahead.abs().minus(uncertainty);
        if (certain.compareTo(STOP_ABOVE) > 0) {
            return new Stop(new ClockOff(ahead));
        }
        return certain.compareTo(WARN_ABOVE) > 0 ? new Warn(new ClockOff(ahead)) : new Fine();
    }
}
