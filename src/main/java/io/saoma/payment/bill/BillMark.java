package io.saoma.payment.bill;

/// How a sale stands beside WeChat's bill of its day.
public enum BillMark {
    /// No bill has told of it yet, or none ever will: it was paid in cash, or not at all.
    NONE,
    AGREES,
    DIFFERS
}
