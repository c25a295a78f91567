package io.saoma.ui.start;

import io.saoma.payment.Answer;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;

/// What became of a payment that the last run left open, or had just seen paid: the words for it, and their tint.
enum Verdict {
    PAID("startup.paid", "good"),
    PAID_BEFORE("startup.paidBefore", "good"),
    WAITING("startup.waiting", "busy"),
    CLOSED("startup.closed", "over"),
    REFUSED("startup.refused", "over"),
    ASKING("startup.asking", "doubt"),
    CUT_OFF("startup.cutOff", "doubt"),
    CANCELLED("startup.cancelled", "doubt"),
    EXPIRED("startup.expired", "doubt"),
    INTERRUPTED("startup.interrupted", "doubt"),
    NUMBER_TAKEN("startup.numberTaken", "doubt"),
    FAILED("startup.failed", "doubt"),
    REVERSING("startup.reversing", "doubt"),
    LATE("startup.late", "trouble"),
    AMOUNT_DIFFERS("startup.amountDiffers", "trouble"),
    CONTRADICTED("startup.contradicted", "trouble"),
    UNWRITTEN("startup.unwritten", "trouble");

    /// A reason for review begins with the field of WeChat's answer that differs.
    private static final String AMOUNT = "total_fee ";

    private final String key;
    private final String tint;

    Verdict(String key, String tint) {
        this.key = key;
        this.tint = tint;
    }

    String key() {
        return key;
    }

    String tint() {
        return tint;
    }

    static Verdict of(PaymentStatus status) {
        if (!status.booked()) {
            return UNWRITTEN;
        }
        return switch (status.payment().state()) {
            case Paid paid -> paid.late() ? LATE : PAID;
            case Closed _, LaidAside _ -> CLOSED;
            case Refused _ -> REFUSED;
            case Review(var why) -> why.startsWith(AMOUNT) ? AMOUNT_DIFFERS : CONTRADICTED;
            case Placing _, Unknown _ -> asking(status);
            case Waiting _ -> answered(status) ? WAITING : asking(status);
            case Closing(var _, var why) -> answered(status) ? givenUp(why) : asking(status);
            case Reversing _ -> answered(status) ? REVERSING : asking(status);
        };
    }

    /// Whether WeChat has said in this run how the payment stands, as far as its last answer goes.
    static boolean answered(PaymentStatus status) {
        return status.payment().ended()
                || status.progress()
                        .asked()
                        .filter(answer -> switch (answer) {
                            case Answer.NotPaid _,
                                    Answer.Paid _,
                                    Answer.Closed _,
                                    Answer.NoOrder _,
                                    Answer.Contradiction _ -> true;
                            case Answer.Code _, Answer.CloseAccepted _, Answer.Failed _, Answer.Silent _ -> false;
                        })
                        .isPresent();
    }

    private static Verdict asking(PaymentStatus status) {
        return status.progress().cutOff() ? CUT_OFF : ASKING;
    }

    private static Verdict givenUp(GivenUp why) {
        return switch (why) {
            case CANCELLED -> CANCELLED;
            case EXPIRED -> EXPIRED;
            case INTERRUPTED -> INTERRUPTED;
            case NUMBER_TAKEN -> NUMBER_TAKEN;
            case FAILED -> FAILED;
        };
    }
}
