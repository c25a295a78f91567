package io.saoma.payment;

import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Step.Wait;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.util.Optional;

/// When the next exchange is due: what all rules count with.
final class Pace {

    private Pace() {}

    /// The exchange, or how long to wait until that pause since the last one is over.
    static Step after(Optional<Duration> last, Duration pause, Moment now, Exchange exchange) {
        var rest = last.map(time -> pause.minus(now.since(time))).orElse(Duration.ZERO);
        return rest.isPositive() ? new Wait(rest) : exchange;
    }

    /// How long to leave WeChat alone after so many fruitless exchanges: none, 1, 2, 4, 5, 5 … seconds.
    static Duration pause(int failures) {
        return failures == 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(5, 1L << Math.min(failures - 1, 3)));
    }

    /// When this run last dealt with the payment.
    static Optional<Duration> latest(Progress progress) {
        return Optional.of(longer(
                progress.askedAt().orElse(progress.started()),
                longer(
                        progress.placedAt().orElse(progress.started()),
                        progress.closedAt().orElse(progress.started()))));
    }

    static boolean earlier(Optional<Duration> one, Optional<Duration> other) {
        return other.isPresent() && (one.isEmpty() || one.get().compareTo(other.get()) < 0);
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
