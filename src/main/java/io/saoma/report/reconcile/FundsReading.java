package io.saoma.report.reconcile;

import io.saoma.payment.bill.BillAnswer;
import java.time.LocalDate;

/// What came of wanting to see the merchant's account of a day.
public sealed interface FundsReading {

    /// It lies beside the bill of the same day.
    record Laid(FundsBeside beside) implements FundsReading {}

    /// The account or the bill was not to be had, or cannot be believed.
    record Unread(BillAnswer<?> why) implements FundsReading {}

    /// The day is not over: WeChat has neither of the two.
    record NotOver(LocalDate day) implements FundsReading {}
}
