package io.saoma.payment;

import static io.saoma.payment.Pace.after;
import static io.saoma.payment.Pace.earlier;
import static io.saoma.payment.Pace.latest;
import static io.saoma.payment.Pace.longer;
import static io.saoma.payment.Pace.pause;

import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.ReversingStarted;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Step.Note;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.util.Optional;

/// Decides what to do next for an order that the customer's own code pays (protocol, sections 5.3 to 5.5).
///
/// The code is sent once. What came of it only a query tells, and what nobody wants any more is reversed: the money
/// goes back, whether or not it had come.
final class CodeRules {

    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration QUESTION = Duration.ofSeconds(5);
    private static final Duration REVERSIBLE_AFTER = Duration.ofSeconds(15);
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final int UNANSWERED = 3;
    private static final Duration AFTER_REVERSE = Duration.ofSeconds(2);
    private static final Duration REVERSE_AGAIN = Duration.ofSeconds(5);
    private static final int SOON = 10;
    private static final Duration REVERSE_LATER = Duration.ofSeconds(60);

    private CodeRules() {}

    /// The code goes out unless a request may have left already, or nobody wants the payment any more.
    static Step placing(Payment payment, Progress progress, Moment now) {
        if (progress.sent()) {
            return unknown(payment, progress, now);
        }
        return PaymentRules.givenUp(payment, progress, now).isPresent()
                ? new Note(new OrderClosed(payment.order().outTradeNo(), PaymentRules.NEVER_SENT, now.wall()))
                : after(progress.placedAt(), pause(progress.failures()), now, Exchange.PAY);
    }

    /// The customer may just be typing the password; a code that was declined is asked about at once.
    static Step unknown(Payment payment, Progress progress, Moment now) {
        var givenUp = PaymentRules.givenUp(payment, progress, now);
        if (givenUp.isPresent()) {
            return giveUp(payment, givenUp.get(), now);
        }
        if (progress.declined().isPresent() && earlier(progress.askedAt(), progress.placedAt())) {
            return Exchange.ASK;
        }
        return progress.check()
                ? after(progress.askedAt(), CHECK, now, Exchange.ASK)
                : after(since(progress), longer(QUESTION, pause(progress.failures())), now, Exchange.ASK);
    }

    /// A code that was declined is asked about for the second time when WeChat can see what it has done.
    private static Optional<Duration> since(Progress progress) {
        return progress.declined().isPresent() && progress.failures() == 0 ? progress.placedAt() : latest(progress);
    }

    /// Reversed is only what WeChat has just said to be unpaid, or what it does not speak about at all.
    static Step closing(Payment payment, Closing closing, Progress progress, Moment now) {
        if (progress.cancelled() && closing.why() == GivenUp.EXPIRED) {
            return giveUp(payment, GivenUp.CANCELLED, now);
        }
        var begun = progress.placedAt().orElse(progress.started());
        if (now.since(begun).compareTo(REVERSIBLE_AFTER) < 0) {
            return progress.check() || progress.askedAt().isEmpty()
                    ? after(progress.askedAt(), CHECK, now, Exchange.ASK)
                    : after(Optional.of(begun), REVERSIBLE_AFTER, now, Exchange.ASK);
        }
        return progress.failures() >= UNANSWERED || justUnpaid(progress, now)
                ? new Note(new ReversingStarted(payment.order().outTradeNo(), closing.why(), now.wall()))
                : after(latest(progress), pause(progress.failures()), now, Exchange.ASK);
    }

    /// Each try is followed by a question, and repeated until WeChat says that the order is no more.
    static Step reversing(Progress progress, Moment now) {
        if (progress.closedAt().isPresent() && !earlier(progress.closedAt(), progress.askedAt())) {
            var pause = longer(AFTER_REVERSE, pause(progress.failures()));
            return after(progress.closedAt(), pause, now, Exchange.ASK);
        }
        var pause = progress.closings() < SOON ? REVERSE_AGAIN : REVERSE_LATER;
        return after(progress.closedAt(), pause, now, Exchange.REVERSE);
    }

    private static boolean justUnpaid(Progress progress, Moment now) {
        return PaymentRules.payable(progress.last())
                && progress.askedAt()
                        .filter(asked -> now.since(asked).compareTo(FRESH) < 0)
                        .isPresent();
    }

    private static Step giveUp(Payment payment, GivenUp why, Moment now) {
        return new Note(new ClosingStarted(payment.order().outTradeNo(), why, now.wall()));
    }
}
