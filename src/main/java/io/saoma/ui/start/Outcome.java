package io.saoma.ui.start;

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
        var amount = status.payment().order().totalFee();
        var text = Sentence.of("startup.outcome", amount, Sentence.of(verdict.key()));
        return new Outcome(verdict, text, details(status), Verdict.answered(status));
    }

    Outcome answeredBefore() {
        return new Outcome(verdict, text, details, true);
    }

    private static Sentence details(PaymentStatus status) {
        var sale = status.payment().sale();
        var number = sale.number().brief();
        return status.payment().state() instanceof Paid(var receipt, var _)
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
