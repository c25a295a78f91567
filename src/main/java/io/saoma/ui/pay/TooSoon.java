package io.saoma.ui.pay;

import io.saoma.payment.Payment;
import io.saoma.payment.TillClock.Moment;
import io.saoma.ui.Sentence;
import java.time.Duration;

/// Why a code that the customer holds out was not charged beside a payment that has not ended unpaid, and what to do.
///
/// It is not kept until the payment is closed: a code is good for about a minute, and WeChat need not close an order of
/// ours in its first five.
record TooSoon(Sentence headline, Sentence advice) {

    static TooSoon of(Stage stage, Payment payment, Moment now) {
        return switch (stage) {
            case PAID, LATE -> said("bycode.alreadyPaid", Sentence.of("bycode.alreadyPaidAdvice"));
            case BY_HAND, CONTRADICTED -> said("bycode.takenByHand", Sentence.of("bycode.alreadyPaidAdvice"));
            case REVIEW -> said("bycode.tooSoon", Sentence.of("bycode.reviewFirst"));
            case CANCELLING, CLOSING -> said("bycode.stillClosing", closing(payment, now));
            case PLACING, WAITING, PAYING, UNKNOWN, CLOSED, REFUSED ->
                PayWords.byCode(payment)
                        ? said("bycode.tooSoon", Sentence.of("bycode.tooSoonAdvice"))
                        : said("bycode.codeIsOut", out(payment, now));
        };
    }

    private static Sentence out(Payment payment, Moment now) {
        var young = young(payment, now);
        return young.isPositive()
                ? Sentence.of("bycode.codeIsOutEarly", PayWords.clock(young))
                : Sentence.of("bycode.codeIsOutLater");
    }

    private static Sentence closing(Payment payment, Moment now) {
        var young = young(payment, now);
        return young.isPositive() && !PayWords.byCode(payment)
                ? Sentence.of("bycode.stillClosingEarly", PayWords.clock(young))
                : Sentence.of("bycode.stillClosingLater");
    }

    private static Duration young(Payment payment, Moment now) {
        return Duration.between(now.wall(), payment.order().closableFrom());
    }

    private static TooSoon said(String headline, Sentence advice) {
        return new TooSoon(Sentence.of(headline), advice);
    }
}
