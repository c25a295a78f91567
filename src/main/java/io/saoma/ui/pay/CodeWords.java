package io.saoma.ui.pay;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.ui.Sentence;

/// Finds the words for a payment by the customer's own code, as far as they are others than for a code of ours.
final class CodeWords {

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
                    case UNKNOWN -> "bycode.unknownHeadline";
                    case CANCELLING -> "pay.cancellingHeadline";
                    case CLOSING -> closingHeadline(payment);
                    case CLOSED -> "bycode.reversedHeadline";
                    case REFUSED -> "bycode.declinedHeadline";
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
            case REVIEW -> PayWords.review(payment);
            case LATE -> Sentence.of("pay.lateAdvice");
        };
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
        return Sentence.of(
                switch (code) {
                    case "AUTHCODEEXPIRE", "AUTH_CODE_INVALID" -> "bycode.scanAgain";
                    case "AUTH_CODE_ERROR" -> "bycode.otherCode";
                    case "NOTENOUGH", "NOTSUPORTCARD" -> "bycode.otherCard";
                    case "TRADE_ERROR", "BUYER_MISMATCH" -> "bycode.askCustomer";
                    case "NOAUTH" -> "bycode.noAuth";
                    default -> "pay.refusedElse";
                });
    }
}
