package io.saoma.ui.pay;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.ui.Sentence;
import java.util.Map;

/// Finds the words for a payment by the customer's own code, as far as they are others than for a code of ours.
final class CodeWords {

    /// What helps where WeChat declined a code.
    private static final Map<String, String> REMEDIES = Map.of(
            "AUTHCODEEXPIRE", "bycode.scanAgain",
            "AUTH_CODE_INVALID", "bycode.scanAgain",
            "AUTH_CODE_ERROR", "bycode.otherCode",
            "NOTENOUGH", "bycode.otherCard",
            "NOTSUPORTCARD", "bycode.otherCard",
            "TRADE_ERROR", "bycode.askCustomer",
            "BUYER_MISMATCH", "bycode.askCustomer");

    private CodeWords() {}

    static Sentence word(Stage stage) {
        return Sentence.of(
                switch (stage) {
                    case PLACING -> "bycode.charging";
                    case WAITING, PAYING -> "bycode.paying";
                    case PAID -> "pay.paid";
                    case UNKNOWN -> "pay.unknown";
                    case CANCELLING, CLOSING -> "bycode.reversing";
                    case CLOSED -> "bycode.reversed";
                    case REFUSED -> "bycode.declined";
                    case BY_HAND -> "pay.byHand";
                    case CONTRADICTED -> "pay.contradicted";
                    case REVIEW -> "pay.review";
                    case LATE -> "pay.late";
                });
    }

    static Sentence headline(Stage stage, Payment payment) {
        return Sentence.of(
                switch (stage) {
                    case PLACING -> "bycode.chargingHeadline";
                    case WAITING, PAYING -> "bycode.payingHeadline";
                    case PAID -> "pay.paidHeadline";
                    case UNKNOWN -> declinedSoFar(payment) ? "bycode.makingSure" : "bycode.unknownHeadline";
                    case CANCELLING -> "pay.cancellingHeadline";
                    case CLOSING -> closingHeadline(payment);
                    case CLOSED -> "bycode.reversedHeadline";
                    case REFUSED -> "bycode.declinedHeadline";
                    case BY_HAND -> "pay.byHandHeadline";
                    case CONTRADICTED -> "pay.contradictedHeadline";
                    case REVIEW -> "pay.reviewHeadline";
                    case LATE -> "pay.lateHeadline";
                });
    }

    static Sentence advice(Stage stage, Payment payment) {
        return switch (stage) {
            case PLACING -> Sentence.of("bycode.chargingAdvice");
            case WAITING, PAYING -> Sentence.of("bycode.payingAdvice");
            case PAID -> Sentence.of("pay.paidAdvice");
            case UNKNOWN -> Sentence.of("bycode.unknownAdvice");
            case CANCELLING, CLOSING -> Sentence.of("bycode.reversingAdvice");
            case CLOSED -> Sentence.of("bycode.reversedAdvice");
            case REFUSED -> declined(payment);
            case BY_HAND -> Sentence.of("pay.byHandAdvice");
            case CONTRADICTED -> Sentence.of("pay.contradictedAdvice");
            case REVIEW -> PayWords.review(payment);
            case LATE -> Sentence.of("pay.lateAdvice");
        };
    }

    /// WeChat has said no, and is asked whether it has taken nothing indeed.
    private static boolean declinedSoFar(Payment payment) {
        return payment.state() instanceof Unknown(var why) && REMEDIES.containsKey(why);
    }

    private static String closingHeadline(Payment payment) {
        return switch (payment.state()) {
            case Reversing _ -> "bycode.reversingHeadline";
            case Closing(var _, var why) when why == GivenUp.FAILED -> "bycode.failedHeadline";
            case Closing(var _, var why) when why == GivenUp.CANCELLED -> "pay.cancellingHeadline";
            default -> "bycode.overHeadline";
        };
    }

    private static Sentence declined(Payment payment) {
        return payment.state() instanceof Refused refused
                ? Sentence.of("pay.refusedAdvice", refused.text(), refused.code(), remedy(refused.code()))
                : Sentence.of("bycode.reversedAdvice");
    }

    private static Sentence remedy(String code) {
        return Sentence.of(REMEDIES.getOrDefault(code, code.equals("NOAUTH") ? "bycode.noAuth" : "pay.refusedElse"));
    }
}
