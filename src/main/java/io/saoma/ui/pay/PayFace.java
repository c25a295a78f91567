package io.saoma.ui.pay;

import io.saoma.payment.Payment;
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
import io.saoma.payment.TillClock.Moment;
import io.saoma.ui.Sentence;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// All that is said of a payment at one moment, in no language yet: the cashier's and the customer's screen both read
/// it.
///
/// @param asking whether a question to WeChat is out just now
/// @param cancelled whether the cashier has given the payment up, so that the customer should not pay any more
/// @param byCode whether the customer's own code pays
/// @param codeUrl the code that may be scanned now
/// @param word one word for the state
/// @param alarm what stands in the way just now
/// @param lastAsked how long ago WeChat was last asked
/// @param stale whether that is worryingly long
/// @param answer what WeChat said last
public record PayFace(
        Stage stage,
        boolean asking,
        boolean cancelled,
        boolean byCode,
        Optional<String> codeUrl,
        Sentence word,
        Sentence headline,
        Sentence advice,
        Optional<Alarm> alarm,
        Countdown countdown,
        Sentence lastAsked,
        boolean stale,
        Sentence answer,
        Set<Verb> verbs) {

    private static final Duration STALE = Duration.ofSeconds(15);

    /// `cancelling` is what the cashier has said and the driver may not have heard yet.
    public static PayFace of(PaymentStatus status, boolean cancelling, Optional<Duration> cutOffSince, Moment now) {
        var payment = status.payment();
        var progress = status.progress();
        var givenUp = cancelling || progress.cancelled();
        var countdown = Countdown.of(payment.order(), progress, now, cutOffSince.isPresent());
        var stage = stage(payment, givenUp, countdown.over());
        return new PayFace(
                stage,
                status.asking(),
                cancelled(payment, givenUp),
                PayWords.byCode(payment),
                stage == Stage.WAITING ? codeUrl(payment) : Optional.empty(),
                PayWords.word(stage, payment),
                PayWords.headline(stage, payment),
                PayWords.advice(stage, payment),
                Alarm.of(status, cutOffSince, now),
                countdown,
                PayWords.lastAsked(progress, now),
                !payment.ended()
                        && progress.askedAt()
                                .filter(at -> now.since(at).compareTo(STALE) > 0)
                                .isPresent(),
                PayWords.answer(progress),
                verbs(stage, status, givenUp));
    }

    public boolean can(Verb verb) {
        return verbs.contains(verb);
    }

    /// Once time is up, the code goes at once, though WeChat is asked once more before the order is closed.
    private static Stage stage(Payment payment, boolean givenUp, boolean over) {
        if (payment.contradicted()) {
            return Stage.CONTRADICTED;
        }
        if (payment.unverified()) {
            return Stage.BY_HAND;
        }
        return switch (payment.state()) {
            case Placing _ -> givenUp ? Stage.CANCELLING : Stage.PLACING;
            case Waiting _ -> givenUp ? Stage.CANCELLING : over ? Stage.CLOSING : Stage.WAITING;
            case Unknown(var why) -> givenUp ? Stage.CANCELLING : paying(payment, why) ? Stage.PAYING : Stage.UNKNOWN;
            case Closing _, Reversing _ -> Stage.CLOSING;
            case Review _, LaidAside _ -> Stage.REVIEW;
            case Paid(var _, var late) -> late ? Stage.LATE : Stage.PAID;
            case Closed _ -> Stage.CLOSED;
            case Refused _ -> Stage.REFUSED;
        };
    }

    /// WeChat has asked the customer, whose code was scanned, for the password.
    private static boolean paying(Payment payment, String why) {
        return PayWords.byCode(payment) && why.equals("USERPAYING");
    }

    private static boolean cancelled(Payment payment, boolean givenUp) {
        return switch (payment.state()) {
            case Reversing(var _, var why) -> givenUp || why == GivenUp.CANCELLED;
            case Closing(var _, var why) -> givenUp || why == GivenUp.CANCELLED;
            case Placing _, Waiting _, Unknown _, Closed _, Refused _, LaidAside _ -> givenUp;
            case Review _, Paid _ -> false;
        };
    }

    private static Optional<String> codeUrl(Payment payment) {
        return payment.state() instanceof Waiting(var _, var url) ? Optional.of(url) : Optional.empty();
    }

    /// Nobody leaves before it is sure that money which comes then counts as late.
    private static Set<Verb> verbs(Stage stage, PaymentStatus status, boolean givenUp) {
        return switch (stage) {
            case PLACING, UNKNOWN -> EnumSet.of(Verb.FIND, Verb.PARK, Verb.CANCEL);
            case PAYING -> EnumSet.of(Verb.CHECK, Verb.FIND, Verb.PARK, Verb.CANCEL);
            case WAITING ->
                status.progress().newCode()
                        ? EnumSet.of(Verb.CHECK, Verb.FIND, Verb.PARK, Verb.CANCEL)
                        : EnumSet.of(Verb.CHECK, Verb.FIND, Verb.NEW_CODE, Verb.PARK, Verb.CANCEL);
            case CANCELLING -> EnumSet.noneOf(Verb.class);
            case CLOSING ->
                givenUp || status.payment().state() instanceof Waiting
                        ? EnumSet.of(Verb.CHECK, Verb.FIND)
                        : EnumSet.of(Verb.CHECK, Verb.FIND, Verb.LEAVE);
            case CLOSED, REFUSED -> EnumSet.of(Verb.FIND, Verb.AGAIN, Verb.LEAVE);
            case BY_HAND -> EnumSet.of(Verb.CHECK, Verb.FIND, Verb.LEAVE);
            case CONTRADICTED, REVIEW, LATE -> EnumSet.of(Verb.FIND, Verb.LEAVE);
            case PAID -> EnumSet.of(Verb.LEAVE);
        };
    }
}
