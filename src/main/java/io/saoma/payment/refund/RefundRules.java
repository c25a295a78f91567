package io.saoma.payment.refund;

import io.saoma.payment.TillClock.Moment;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundState.Ended;
import io.saoma.payment.refund.RefundStep.Done;
import io.saoma.payment.refund.RefundStep.Exchange;
import io.saoma.payment.refund.RefundStep.Wait;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Decides what to do next for a refund: a pure function of what is known and the time. What answers mean is in
/// `RefundFindings`.
///
/// Every sending is followed by a question, and only what WeChat does not have is sent again: the very same, for that
/// gives money back once at the most.
public final class RefundRules {

    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(3);

    /// WeChat wants a minute between two tries, and few tries that fail (protocol, section 4.2).
    private static final List<Duration> SEND_AGAIN = minutes(1, 2, 5, 15, 30, 60);

    /// Change is back within minutes, cards within three days.
    private static final List<Duration> ASK_AGAIN = minutes(1, 2, 5, 10, 20, 60, 120);

    private static final List<Duration> IN_VAIN =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private RefundRules() {}

    public static RefundStep next(Refunding refunding, RefundProgress progress, Moment now) {
        if (refunding.state() instanceof Ended) {
            return new Done();
        }
        if (progress.confirm()) {
            return Exchange.ASK;
        }
        return sends(progress) ? sending(progress, now) : asking(progress, now);
    }

    /// What an earlier run began is asked about first.
    private static boolean sends(RefundProgress progress) {
        return progress.last().map(NotFound.class::isInstance).orElse(!progress.resumed());
    }

    private static RefundStep sending(RefundProgress progress, Moment now) {
        var pause = progress.check() ? SEND_AGAIN.getFirst() : nth(SEND_AGAIN, progress.sent() - 1);
        return after(progress.sentAt(), pause, now, Exchange.REFUND);
    }

    private static RefundStep asking(RefundProgress progress, Moment now) {
        return after(progress.latest(), progress.check() ? CHECK : pause(progress), now, Exchange.ASK);
    }

    private static Duration pause(RefundProgress progress) {
        if (progress.failures() > 0) {
            return nth(IN_VAIN, progress.failures() - 1);
        }
        return progress.asked() > 0 && progress.last().filter(RefundRules::told).isPresent()
                ? nth(ASK_AGAIN, progress.asked() - 1)
                : FIRST_QUESTION;
    }

    /// Whether WeChat has told of it, were it something else than what was asked for: that does not change in seconds.
    private static boolean told(RefundAnswer answer) {
        return answer instanceof Found || answer instanceof Contradiction;
    }

    private static RefundStep after(Optional<Duration> last, Duration pause, Moment now, Exchange exchange) {
        var rest = last.map(time -> pause.minus(now.since(time))).orElse(Duration.ZERO);
        return rest.isPositive() ? new Wait(rest) : exchange;
    }

    private static Duration nth(List<Duration> pauses, int index) {
        return pauses.get(Math.clamp(index, 0, pauses.size() - 1));
    }

    private static List<Duration> minutes(long... minutes) {
        return Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }
}
