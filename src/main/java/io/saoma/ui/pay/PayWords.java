package io.saoma.ui.pay;

import io.saoma.payment.Answer;
import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Progress;
import io.saoma.payment.TillClock.Moment;
import io.saoma.payment.TradeType;
import io.saoma.ui.ContradictionWords;
import io.saoma.ui.Sentence;
import java.time.Duration;

/// Finds the words for a payment: what is so, and what the cashier should do.
final class PayWords {

    private PayWords() {}

    static Sentence word(Stage stage, Payment payment) {
        return byCode(payment) ? CodeWords.word(stage) : ownWord(stage, payment);
    }

    static Sentence headline(Stage stage, Payment payment) {
        return byCode(payment) ? CodeWords.headline(stage, payment) : ownHeadline(stage, payment);
    }

    static Sentence advice(Stage stage, Payment payment) {
        return byCode(payment) ? CodeWords.advice(stage, payment) : ownAdvice(stage, payment);
    }

    static boolean byCode(Payment payment) {
        return payment.order().tradeType() == TradeType.MICROPAY;
    }

    private static Sentence ownWord(Stage stage, Payment payment) {
        return Sentence.of(
                switch (stage) {
                    case PLACING -> "pay.placing";
                    case WAITING, PAYING -> "pay.waiting";
                    case PAID -> "pay.paid";
                    case UNKNOWN -> "pay.unknown";
                    case CANCELLING -> "pay.cancelling";
                    case CLOSING -> cancelled(payment) ? "pay.cancelling" : "pay.closing";
                    case CLOSED -> "pay.closed";
                    case REFUSED -> "pay.refused";
                    case BY_HAND -> "pay.byHand";
                    case CONTRADICTED -> "pay.contradicted";
                    case REVIEW -> "pay.review";
                    case LATE -> "pay.late";
                });
    }

    private static Sentence ownHeadline(Stage stage, Payment payment) {
        return Sentence.of(
                switch (stage) {
                    case PLACING -> "pay.placingHeadline";
                    case WAITING, PAYING -> "pay.waitingHeadline";
                    case PAID -> "pay.paidHeadline";
                    case UNKNOWN -> "pay.unknownHeadline";
                    case CANCELLING -> "pay.cancellingHeadline";
                    case CLOSING -> closingHeadline(payment);
                    case CLOSED -> "pay.closedHeadline";
                    case REFUSED -> "pay.refusedHeadline";
                    case BY_HAND -> "pay.byHandHeadline";
                    case CONTRADICTED -> "pay.contradictedHeadline";
                    case REVIEW -> "pay.reviewHeadline";
                    case LATE -> "pay.lateHeadline";
                });
    }

    private static Sentence ownAdvice(Stage stage, Payment payment) {
        return switch (stage) {
            case PLACING -> Sentence.of("pay.placingAdvice");
            case WAITING, PAYING -> Sentence.of("pay.waitingAdvice");
            case PAID -> Sentence.of("pay.paidAdvice");
            case UNKNOWN -> Sentence.of("pay.unknownAdvice");
            case CANCELLING -> Sentence.of("pay.cancellingAdvice");
            case CLOSING -> Sentence.of("pay.closingAdvice");
            case CLOSED -> Sentence.of("pay.closedAdvice");
            case REFUSED -> refusal(payment);
            case BY_HAND -> Sentence.of("pay.byHandAdvice");
            case CONTRADICTED -> Sentence.of("pay.contradictedAdvice");
            case REVIEW -> review(payment);
            case LATE -> Sentence.of("pay.lateAdvice");
        };
    }

    static Sentence review(Payment payment) {
        return Sentence.of(
                "pay.reviewAdvice",
                ContradictionWords.of(why(payment)),
                payment.order().outTradeNo());
    }

    /// How a cancel will go: WeChat need not close an order in its first five minutes.
    static Sentence question(Payment payment, Moment now) {
        var order = payment.order();
        var young = Duration.between(now.wall(), order.closableFrom());
        if (byCode(payment)) {
            return Sentence.of("bycode.cancel");
        }
        if (!(payment.state() instanceof Waiting)) {
            return Sentence.of("pay.cancelWithoutCode");
        }
        return young.isPositive()
                ? Sentence.of("pay.cancelEarly", Order.CLOSABLE_AFTER.toMinutes(), clock(young))
                : Sentence.of("pay.cancelLater");
    }

    static Sentence lastAsked(Progress progress, Moment now) {
        return progress.askedAt()
                .map(at -> Math.max(0, now.since(at).toSeconds()))
                .map(seconds -> seconds < 120
                        ? Sentence.of("pay.secondsAgo", seconds)
                        : Sentence.of("pay.minutesAgo", seconds / 60))
                .orElse(Sentence.of("pay.notAsked"));
    }

    static Sentence answer(Progress progress) {
        return progress.last().map(PayWords::answer).orElse(Sentence.of("pay.answerNone"));
    }

    private static Sentence answer(Answer answer) {
        return switch (answer) {
            case Answer.Code _ -> Sentence.of("pay.answerCode");
            case Answer.NotPaid(var tradeState) -> notPaid(tradeState);
            case Answer.Paid _ -> Sentence.of("pay.paid");
            case Answer.Closed _ -> Sentence.of("pay.closed");
            case Answer.CloseAccepted _ -> Sentence.of("pay.answerCloses");
            case Answer.NoOrder _ -> Sentence.of("pay.answerNoOrder");
            case Answer.Failed(var _, var code, var text) -> Sentence.of("pay.answerFailed", text, code);
            case Answer.Silent(var _, var code) -> Sentence.of("pay.answerSilent", code);
            case Answer.Contradiction _ -> Sentence.of("pay.answerContradicts");
        };
    }

    private static Sentence notPaid(String tradeState) {
        return switch (tradeState) {
            case "NOTPAY" -> Sentence.of("pay.answerNotPaid");
            case "USERPAYING" -> Sentence.of("pay.answerPaying");
            case "PAYERROR" -> Sentence.of("pay.answerPayError");
            default -> Sentence.of("pay.answerOther", tradeState);
        };
    }

    private static String closingHeadline(Payment payment) {
        return payment.state() instanceof Closing(var _, var why)
                ? switch (why) {
                    case CANCELLED -> "pay.cancellingHeadline";
                    case EXPIRED -> "pay.closingHeadline";
                    case INTERRUPTED -> "pay.interruptedHeadline";
                    case NUMBER_TAKEN, FAILED -> "pay.numberTakenHeadline";
                }
                : "pay.closingHeadline";
    }

    private static Sentence refusal(Payment payment) {
        return payment.state() instanceof Refused refused
                ? Sentence.of("pay.refusedAdvice", refused.text(), refused.code(), remedy(refused.code()))
                : Sentence.of("pay.refusedElse");
    }

    private static Sentence remedy(String code) {
        return Sentence.of(
                switch (code) {
                    case "NOAUTH" -> "pay.refusedNoAuth";
                    case "SIGNERROR" -> "pay.refusedSign";
                    case "APPID_NOT_EXIST", "MCHID_NOT_EXIST", "APPID_MCHID_NOT_MATCH" -> "pay.refusedIds";
                    default -> "pay.refusedElse";
                });
    }

    private static String why(Payment payment) {
        return payment.state() instanceof Review(var why) ? why : "";
    }

    private static boolean cancelled(Payment payment) {
        return payment.state() instanceof Closing(var _, var why) && why == GivenUp.CANCELLED;
    }

    static String clock(Duration time) {
        var seconds = time.plusMillis(999).toSeconds();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
