package io.saoma.payment;

/// What came of a notice of WeChat's.
public enum NoticeOutcome {
    /// It is on disk and will be, or has been, confirmed; WeChat need not repeat it.
    TAKEN,
    /// No order of ours has this number.
    NO_SUCH_ORDER,
    /// The order is ours, the amount is not.
    OTHER_AMOUNT,
    /// The order had ended unpaid, and a query does not say that it is paid: WeChat should tell us again later.
    UNCONFIRMED,
    /// Where it should be written down nobody can be reached: WeChat should tell us again soon.
    OUT_OF_REACH
}
