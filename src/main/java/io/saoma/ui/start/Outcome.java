package io.saoma.ui.start;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.Receipt;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// One payment of the report: how much, how it stands, and what it is found again by.
///
/// @param answered whether WeChat has said in this run how it stands
record Outcome(Verdict verdict, Sentence text, Sentence details, boolean answered) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int SHOWN_DIGITS = 6;

    static Outcome of(PaymentStatus status) {
        var verdict = Verdict.of(status);
        return new Outcome(
                verdict, text(verdict, status.payment()), details(status.payment()), Verdict.answered(status));
    }

    /// Of a payment that the last run had recorded as paid shortly before it went down.
    static Outcome recorded(Payment payment) {
        var late = payment.state() instanceof Paid(var _, var isLate) && isLate;
        var verdict = late ? Verdict.LATE : Verdict.PAID_BEFORE;
        return new Outcome(verdict, text(verdict, payment), details(payment), true);
    }

    Outcome answeredBefore() {
        return new Outcome(verdict, text, details, true);
    }

    private static Sentence text(Verdict verdict, Payment payment) {
        return Sentence.of("startup.outcome", payment.order().totalFee(), Sentence.of(verdict.key()));
    }

    private static Sentence details(Payment payment) {
        var sale = payment.sale();
        var number = sale.number().brief();
        return payment.state() instanceof Paid(var receipt, var _)
                ? Sentence.of("startup.paidDetails", number, time(receipt.timeEnd()), lastDigits(receipt))
                : Sentence.of("startup.openDetails", number, time(sale.at()));
    }

    private static String lastDigits(Receipt receipt) {
        var number = receipt.transactionId();
        return number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(BusinessDay.ZONE));
    }
}
