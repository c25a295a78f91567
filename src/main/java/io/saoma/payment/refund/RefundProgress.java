package io.saoma.payment.refund;

import io.saoma.payment.TillClock.Moment;
import io.saoma.payment.Wish;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundStep.Exchange;
import java.time.Duration;
import java.util.Optional;

/// How far the present run of the till has come with a refund: what need not outlive a restart, as asking again finds
/// it out.
///
/// Durations are uptimes of `TillClock`.
///
/// @param resumed whether an earlier run of the till began it
/// @param check whether somebody wants WeChat asked at once
/// @param confirm whether a notice of WeChat's waits to be confirmed by a question
/// @param sentAt when it was sent last
/// @param latest when this run last dealt with it
/// @param sent how often it was sent
/// @param asked how often WeChat was asked
/// @param failures how many exchanges in a row brought nothing
/// @param refusals how often, one after the other, WeChat has refused it and then had no such refund
/// @param refused the last refusal, where it was for good
/// @param last what the last exchange brought
public record RefundProgress(
        boolean resumed,
        boolean check,
        boolean confirm,
        Optional<Duration> sentAt,
        Optional<Duration> latest,
        int sent,
        int asked,
        int failures,
        int refusals,
        Optional<Failed> refused,
        Optional<RefundAnswer> last) {

    public static RefundProgress fresh() {
        return begun(false);
    }

    /// Of a refund that an earlier run left open: what it had sent, nobody knows.
    public static RefundProgress resumedOne() {
        return begun(true);
    }

    private static RefundProgress begun(boolean resumed) {
        return new RefundProgress(
                resumed,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    public RefundProgress wished(Wish wish) {
        return new RefundProgress(
                resumed,
                check || wish == Wish.CHECK,
                confirm || wish == Wish.CONFIRM,
                sentAt,
                latest,
                sent,
                asked,
                failures,
                refusals,
                refused,
                last);
    }

    public RefundProgress after(Exchange exchange, RefundAnswer answer, Moment now) {
        var time = Optional.of(now.uptime());
        var sending = exchange == Exchange.REFUND;
        var refusedNow = sending ? forGood(answer) : refused;
        return new RefundProgress(
                resumed,
                check && sending,
                confirm && sending,
                sending ? time : sentAt,
                time,
                sent + (sending ? 1 : 0),
                asked + (sending ? 0 : 1),
                answer instanceof Silent || (answer instanceof Failed && !sending) ? failures + 1 : 0,
                refusals(sending, answer),
                refusedNow,
                Optional.of(answer));
    }

    /// A refusal counts once WeChat, asked after it, has no such refund; anything else makes it begin anew.
    private int refusals(boolean sending, RefundAnswer answer) {
        if (sending) {
            return forGood(answer).isPresent() ? refusals : 0;
        }
        if (answer instanceof NotFound) {
            return refused.isPresent() && last.filter(Failed.class::isInstance).isPresent() ? refusals + 1 : refusals;
        }
        return answer instanceof Silent || answer instanceof Failed ? refusals : 0;
    }

    private static Optional<Failed> forGood(RefundAnswer answer) {
        return answer instanceof Failed failed && failed.meaning() == Meaning.REFUSED
                ? Optional.of(failed)
                : Optional.empty();
    }

    /// After an exchange whose answer could not be written down: it is as if none had come.
    RefundProgress unwritten(Exchange exchange, Moment now) {
        return after(exchange, new Silent(true, "UNWRITTEN"), now);
    }

    /// Whether the network, or WeChat, is away as far as this refund can tell.
    public boolean cutOff() {
        return last.filter(Silent.class::isInstance).isPresent();
    }
}
