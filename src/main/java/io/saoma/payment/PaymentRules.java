package io.saoma.payment;

import static io.saoma.payment.Pace.after;
import static io.saoma.payment.Pace.earlier;
import static io.saoma.payment.Pace.latest;
import static io.saoma.payment.Pace.longer;
import static io.saoma.payment.Pace.pause;

import io.saoma.payment.Answer.NoOrder;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Step.Done;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Step.Note;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.util.Optional;

/// Decides what to do next for a payment: a pure function of what is known and the time. What answers mean is in
/// `Findings`.
public final class PaymentRules {

    static final String NEVER_SENT = "NEVER_SENT";

    private static final Answer PAYERROR = new NotPaid("PAYERROR");
    private static final Duration FIRST_QUESTION = Duration.ofMillis(1500);
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration REVIEW = Duration.ofSeconds(10);
    private static final Duration AFTER_CLOSE = Duration.ofSeconds(2);
    private static final Duration CLOSE_AGAIN = Duration.ofSeconds(30);
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);
    private static final Duration LONG_GIVEN_UP = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Duration CLOSABLE_MARGIN = Duration.ofSeconds(2);

    private PaymentRules() {}

    public static Step next(Payment payment, Progress progress, Moment now) {
        if (progress.confirm() && !payment.ended()) {
            return Exchange.ASK;
        }
        var byCode = payment.order().tradeType() == TradeType.MICROPAY;
        return switch (payment.state()) {
            case Placing _ -> byCode ? CodeRules.placing(payment, progress, now) : placing(payment, progress, now);
            case Unknown _
            when payment.billed() -> after(latest(progress), pause(progress.failures()), now, Exchange.ASK);
            case Unknown _ -> byCode ? CodeRules.unknown(payment, progress, now) : unknown(payment, progress, now);
            case Waiting _ -> waiting(payment, progress, now);
            case Closing closing ->
                byCode ? CodeRules.closing(payment, closing, progress, now) : closing(payment, closing, progress, now);
            case Reversing _ -> CodeRules.reversing(progress, now);
            case Review _ -> after(progress.askedAt(), progress.check() ? CHECK : REVIEW, now, Exchange.ASK);
            case Ended _ -> new Done();
        };
    }

    /// Why the till no longer wants the money of this order, if so. A clock that was set back cannot keep it waiting
    /// for ever.
    static Optional<GivenUp> givenUp(Payment payment, Progress progress, Moment now) {
        var order = payment.order();
        if (progress.cancelled()) {
            return Optional.of(GivenUp.CANCELLED);
        }
        if (failed(payment, progress)) {
            return Optional.of(GivenUp.FAILED);
        }
        if (progress.resumed() && !(payment.state() instanceof Waiting)) {
            return Optional.of(GivenUp.INTERRUPTED);
        }
        var patience = Duration.between(order.timeStart(), order.deadline());
        var expired = !now.wall().isBefore(order.deadline())
                || now.since(progress.started()).compareTo(patience) >= 0;
        return expired ? Optional.of(GivenUp.EXPIRED) : Optional.empty();
    }

    /// A customer's code is good for one try; one who scans our code may try as often as he likes.
    private static boolean failed(Payment payment, Progress progress) {
        return payment.order().tradeType() == TradeType.MICROPAY
                && progress.asked().filter(PAYERROR::equals).isPresent();
    }

    /// Where a request may have arrived and that could not be written down, the order is as good as unknown.
    private static Step placing(Payment payment, Progress progress, Moment now) {
        if (progress.sent()) {
            return unknown(payment, progress, now);
        }
        return givenUp(payment, progress, now).isPresent()
                ? neverSent(payment, now)
                : after(progress.placedAt(), pause(progress.failures()), now, Exchange.PLACE);
    }

    /// The query decides: an order that is there, or surely not there, is placed again unchanged for its code.
    private static Step unknown(Payment payment, Progress progress, Moment now) {
        var givenUp = givenUp(payment, progress, now);
        if (givenUp.isPresent()) {
            return giveUp(payment, givenUp.get(), now);
        }
        return payable(progress.last())
                ? after(progress.placedAt(), pause(progress.placings()), now, Exchange.PLACE)
                : after(latest(progress), pause(progress.failures()), now, Exchange.ASK);
    }

    /// One question before giving up, unless questions go unanswered anyway.
    private static Step waiting(Payment payment, Progress progress, Moment now) {
        var givenUp = givenUp(payment, progress, now);
        if (givenUp.isPresent()) {
            return progress.failures() > 0 ? giveUp(payment, givenUp.get(), now) : Exchange.ASK;
        }
        if (progress.newCode() && (progress.failures() == 0 || earlier(progress.placedAt(), progress.askedAt()))) {
            return after(progress.placedAt(), Duration.ofSeconds(1), now, Exchange.PLACE);
        }
        if (progress.check()) {
            return after(progress.askedAt(), CHECK, now, Exchange.ASK);
        }
        var shown = progress.codeSince();
        if (earlier(progress.askedAt(), shown)) {
            return after(shown, FIRST_QUESTION, now, Exchange.ASK);
        }
        var cadence = cadence(now.since(shown.orElse(progress.started())));
        return after(progress.askedAt(), longer(cadence, pause(progress.failures())), now, Exchange.ASK);
    }

    /// Closing is tried at once, and again from the fifth minute on; each try stands between two questions.
    private static Step closing(Payment payment, Closing closing, Progress progress, Moment now) {
        if (progress.cancelled() && closing.why() == GivenUp.EXPIRED) {
            return giveUp(payment, GivenUp.CANCELLED, now);
        }
        var sinceLast = after(latest(progress), pause(progress.failures()), now, Exchange.ASK);
        if (earlier(progress.askedAt(), progress.closedAt())) {
            return sinceLast;
        }
        if (closeIsDue(payment, progress, now)) {
            return payable(progress.last()) ? Exchange.CLOSE : sinceLast;
        }
        return after(progress.askedAt(), watchPause(progress, now), now, Exchange.ASK);
    }

    private static boolean closeIsDue(Payment payment, Progress progress, Moment now) {
        if (progress.closedAt().isEmpty()) {
            return true;
        }
        var pause = progress.closeAccepted() ? CLOSE_AGAIN : GIVEN_UP.multipliedBy(Math.min(progress.closings(), 6));
        return closable(payment, progress, now)
                && now.since(progress.closedAt().get()).compareTo(pause) >= 0;
    }

    private static boolean closable(Payment payment, Progress progress, Moment now) {
        return !now.wall().isBefore(payment.order().closableFrom().plus(CLOSABLE_MARGIN))
                || now.since(progress.started()).compareTo(Order.CLOSABLE_AFTER.plus(CLOSABLE_MARGIN)) >= 0;
    }

    private static Duration watchPause(Progress progress, Moment now) {
        if (progress.check()) {
            return CHECK;
        }
        if (progress.closeAccepted()) {
            return AFTER_CLOSE;
        }
        return now.since(progress.started()).compareTo(LONG) < 0 ? GIVEN_UP : LONG_GIVEN_UP;
    }

    private static Step giveUp(Payment payment, GivenUp why, Moment now) {
        return new Note(new ClosingStarted(payment.order().outTradeNo(), why, now.wall()));
    }

    private static Step neverSent(Payment payment, Moment now) {
        return new Note(new OrderClosed(payment.order().outTradeNo(), NEVER_SENT, now.wall()));
    }

    /// Whether WeChat has just said that nobody has paid, so that the next move is ours.
    static boolean payable(Optional<Answer> answer) {
        return answer.filter(said -> said instanceof NotPaid || said instanceof NoOrder)
                .isPresent();
    }

    /// How often to ask while the code can be scanned: most payments come within the first minute.
    private static Duration cadence(Duration age) {
        if (age.compareTo(Duration.ofSeconds(60)) < 0) {
            return Duration.ofSeconds(1);
        }
        return Duration.ofSeconds(age.compareTo(Duration.ofSeconds(120)) < 0 ? 2 : 5);
    }
}
