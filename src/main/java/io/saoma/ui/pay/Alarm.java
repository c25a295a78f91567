package io.saoma.ui.pay;

import io.saoma.payment.Answer;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.TillClock.Moment;
import io.saoma.ui.Sentence;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What stands in the way of a payment just now and ends nothing: no network, no disk.
///
/// @param severe whether the till must not sell
public record Alarm(boolean severe, Sentence headline, Sentence advice) {

    public static final Alarm BOOK = new Alarm(true, Sentence.of("pay.bookFails"), Sentence.of("pay.bookFailsAdvice"));

    private static final Set<String> HEARD_NOTHING = Set.of("CONNECT", "DNS", "TIMEOUT", "BROKEN");

    /// `cutOffSince` is the uptime at which WeChat fell silent, if it is.
    public static Optional<Alarm> of(PaymentStatus status, Optional<Duration> cutOffSince, Moment now) {
        if (!status.booked()) {
            return Optional.of(BOOK);
        }
        return cutOffSince
                .filter(_ -> !status.payment().ended())
                .map(since -> new Alarm(
                        false,
                        Sentence.of(key(status), now.since(since).toSeconds()),
                        Sentence.of("pay.cutOffAdvice")));
    }

    /// An answer that cannot be believed is no broken network.
    private static String key(PaymentStatus status) {
        var silent = status.progress().last().orElse(null) instanceof Answer.Silent(var _, var code)
                && !HEARD_NOTHING.contains(code);
        return silent ? "pay.noAnswerFor" : "pay.cutOffFor";
    }
}
