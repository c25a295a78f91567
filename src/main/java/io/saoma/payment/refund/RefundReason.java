package io.saoma.payment.refund;

/// Why money goes back.
public enum RefundReason {
    CHANGED_MIND,
    FAULTY,
    WRONG_ITEM,
    WRONG_PRICE,
    PAID_TWICE,
    PAID_LATE,
    OTHER
}
