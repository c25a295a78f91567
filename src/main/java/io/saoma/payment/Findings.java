package io.saoma.payment;

import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Code;
import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NoOrder;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what an answer of WeChat teaches us about a payment: a pure function; nothing new means no event.
public final class Findings {

    /// How long after its expiry an order that WeChat does not know is believed to come no more, for clocks that
    /// differ.
    private static final Duration EXPIRY_MARGIN = Duration.ofMinutes(1);

    /// So long an order may be there without WeChat's seeing it.
    private static final Duration VISIBLE = Duration.ofSeconds(5);

    private static final String NO_SUCH_ORDER = "ORDERNOTEXIST";
    private static final String GIVEN_BACK = "REFUND";

    /// WeChat may be a little behind itself for this many reversals.
    private static final int REVERSED_IN_VAIN = 5;

    private Findings() {}

    /// The events, none to two, that an answer is worth; `progress` is as it was before the exchange.
    public static List<PaymentEvent> of(
            Payment payment, Progress progress, Exchange exchange, Answer answer, Moment now) {
        var events = new ArrayList<PaymentEvent>();
        fact(payment, progress, exchange, answer, now).ifPresent(events::add);
        var known = events.isEmpty() ? payment : payment.after(events.getFirst());
        giveUp(known, progress, answer, now).ifPresent(events::add);
        return events;
    }

    private static Optional<PaymentEvent> fact(
            Payment payment, Progress progress, Exchange exchange, Answer answer, Moment now) {
        var number = payment.order().outTradeNo();
        var at = now.wall();
        return switch (answer) {
            case Code(var prepayId, var codeUrl) -> Optional.of(new CodeReceived(number, prepayId, codeUrl, at));
            case Answer.Paid(var receipt) ->
                payment.state() instanceof Reversing
                        ? paidWhileReversing(payment, progress, receipt, now)
                        : Optional.of(new PaymentReceived(number, receipt, late(payment, progress), at));
            case Answer.Closed(var tradeState) -> Optional.of(new OrderClosed(number, tradeState, at));
            case NoOrder _ -> refused(payment, progress, now).or(() -> noOrder(payment, progress, now));
            case Contradiction(var why) -> contradiction(payment, why, now);
            case Failed failed ->
                switch (exchange) {
                    case PLACE -> placingFailed(payment, progress, failed, now);
                    case PAY -> unknown(payment, failed.code(), now);
                    case CLOSE, REVERSE -> closingFailed(payment, progress, failed, now);
                    case ASK -> Optional.empty();
                };
            case Silent(var sent, var code) -> sent ? unknown(payment, code, now) : Optional.empty();
            case NotPaid(var tradeState)
            when billedByCode(payment) -> contradiction(payment, "billed, but " + tradeState, now);
            case NotPaid(var tradeState) ->
                exchange == Exchange.PAY ? unknown(payment, tradeState, now) : Optional.empty();
            case CloseAccepted _ -> Optional.empty();
        };
    }

    /// Late is what comes after somebody gave the payment up, or after an alarm; not what the last question
    /// before closing finds, nor what pays for goods that went by somebody's word.
    private static boolean late(Payment payment, Progress progress) {
        return payment.byHand().isEmpty() && gaveUp(payment, progress);
    }

    private static boolean gaveUp(Payment payment, Progress progress) {
        return switch (payment.state()) {
            case Closing(var _, var why) -> why != GivenUp.EXPIRED || progress.resumed();
            case Reversing _, Review _, LaidAside _ -> true;
            case Placing _, Waiting _, Unknown _, Ended _ -> false;
        };
    }

    /// Money that may be on its way back to the customer does not count, unless WeChat reverses no longer. Where it
    /// says reversed and paid in one breath, a person has to look.
    private static Optional<PaymentEvent> paidWhileReversing(
            Payment payment, Progress progress, Receipt receipt, Moment now) {
        var number = payment.order().outTradeNo();
        if (receipt.tradeState().equals(GIVEN_BACK)) {
            return Optional.of(new OrderClosed(number, GIVEN_BACK, now.wall()));
        }
        if (irreversible(progress)) {
            return Optional.of(new PaymentReceived(number, receipt, true, now.wall()));
        }
        var contradicted = progress.closeAccepted() && progress.closings() > REVERSED_IN_VAIN;
        return contradicted ? contradiction(payment, "REVERSED, but SUCCESS", now) : Optional.empty();
    }

    private static boolean irreversible(Progress progress) {
        return progress.last()
                .filter(last -> last instanceof Failed failed && failed.meaning() == Meaning.IRREVERSIBLE)
                .isPresent();
    }

    /// After its expiry WeChat would not even take the order any more, so one that it does not know never comes. Where
    /// there was a code, WeChat did know the order: it contradicts itself, and somebody may have paid.
    private static Optional<PaymentEvent> noOrder(Payment payment, Progress progress, Moment now) {
        if (!expired(payment.order(), progress, now)) {
            return Optional.empty();
        }
        var closed = new OrderClosed(payment.order().outTradeNo(), NO_SUCH_ORDER, now.wall());
        if (byCode(payment) && !payment.billed()) {
            return Optional.<PaymentEvent>of(closed).filter(_ -> nothingToReverse(payment, progress));
        }
        return payment.payable() && !forgotten(payment, progress)
                ? contradiction(payment, NO_SUCH_ORDER, now)
                : Optional.of(closed);
    }

    private static boolean byCode(Payment payment) {
        return payment.order().tradeType() == TradeType.MICROPAY;
    }

    /// To give such a payment up would be to give its money back, and WeChat's bill says that it came: where WeChat
    /// does not confirm it, a person has to look.
    private static boolean billedByCode(Payment payment) {
        return payment.billed() && byCode(payment);
    }

    /// A payment by the customer's code may have come without a word: forgotten is only what WeChat knows neither when
    /// it is asked nor when it is told to reverse it, one right after the other.
    private static boolean nothingToReverse(Payment payment, Progress progress) {
        return payment.state() instanceof Reversing
                && progress.closings() > 0
                && progress.last().filter(NoOrder.class::isInstance).isPresent();
    }

    /// The WeChat of practice ends with the till, and its orders with it.
    private static boolean forgotten(Payment payment, Progress progress) {
        return payment.sale().number().practice() && progress.resumed();
    }

    /// By the clock that nobody can set; only where an earlier run began the order is the wall asked too.
    private static boolean expired(Order order, Progress progress, Moment now) {
        var life = Duration.between(order.timeStart(), order.timeExpire()).plus(EXPIRY_MARGIN);
        return now.since(progress.started()).compareTo(life) > 0
                || (progress.resumed() && now.wall().isAfter(order.timeExpire().plus(EXPIRY_MARGIN)));
    }

    private static Optional<PaymentEvent> contradiction(Payment payment, String why, Moment now) {
        return payment.state().equals(new Review(why))
                ? Optional.empty()
                : Optional.of(new ReviewNeeded(payment.order().outTradeNo(), why, now.wall()));
    }

    /// Only a signed refusal of the first request that can have arrived proves that WeChat has no such order. It does
    /// not say of which order it speaks, so it never ends one that somebody may be paying: "closed" is for a query.
    private static Optional<PaymentEvent> placingFailed(Payment payment, Progress progress, Failed failed, Moment now) {
        var number = payment.order().outTradeNo();
        return switch (failed.meaning()) {
            case NEW_NUMBER ->
                payment.state() instanceof Waiting
                        ? Optional.empty()
                        : Optional.of(new ClosingStarted(number, GivenUp.NUMBER_TAKEN, now.wall()));
            case CONFIGURATION ->
                progress.sent()
                        ? unknown(payment, failed.code(), now)
                        : Optional.of(new OrderRefused(number, failed.code(), failed.text(), now.wall()));
            case RETRY, ASK, PAID, PAYING, CLOSED, DECLINED, IRREVERSIBLE -> unknown(payment, failed.code(), now);
        };
    }

    /// A code that was declined is used up. Whether nothing was taken all the same two questions say, some seconds
    /// apart: WeChat may not see at once what it has done, and its no may have been meant for another order.
    private static Optional<PaymentEvent> refused(Payment payment, Progress progress, Moment now) {
        return progress.declined()
                .filter(_ -> payment.state() instanceof Unknown)
                .filter(_ -> progress.placedAt()
                        .filter(placed -> now.since(placed).compareTo(VISIBLE) >= 0)
                        .isPresent())
                .map(why -> new OrderRefused(payment.order().outTradeNo(), why.code(), why.text(), now.wall()));
    }

    private static Optional<PaymentEvent> unknown(Payment payment, String why, Moment now) {
        return payment.state() instanceof Placing
                ? Optional.of(new BecameUnknown(payment.order().outTradeNo(), why, now.wall()))
                : Optional.empty();
    }

    /// The same refusal again is no news.
    private static Optional<PaymentEvent> closingFailed(Payment payment, Progress progress, Failed failed, Moment now) {
        var news = switch (failed.meaning()) {
            case CLOSED, PAID -> false;
            case RETRY, ASK, CONFIGURATION, NEW_NUMBER, PAYING, DECLINED, IRREVERSIBLE -> progress.closings() == 0;
        };
        return news
                ? Optional.of(new CloseRefused(payment.order().outTradeNo(), failed.code(), failed.text(), now.wall()))
                : Optional.empty();
    }

    /// A payment that nobody wants any more goes on to its closing once the question of the moment is answered; one
    /// under review only by an answer that agrees with our order again.
    private static Optional<PaymentEvent> giveUp(Payment payment, Progress progress, Answer answer, Moment now) {
        var answered = switch (payment.state()) {
            case Unknown _ when payment.billed() -> answer instanceof NotPaid;
            case Waiting _, Unknown _ -> true;
            // only a bill or a notice of WeChat's makes one payable that no code of ours does: a person ends it
            case Review _ when byCode(payment) && payment.payable() -> false;
            case Review _ -> answer instanceof NotPaid || (byCode(payment) && answer instanceof NoOrder);
            case Placing _, Closing _, Reversing _, Ended _ -> false;
        };
        return answered
                ? PaymentRules.givenUp(payment, progress, now)
                        .map(why -> new ClosingStarted(payment.order().outTradeNo(), why, now.wall()))
                : Optional.empty();
    }
}
