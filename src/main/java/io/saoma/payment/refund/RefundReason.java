package io.saoma.payment.refund;

/// Why money goes back.
public enum RefundReason {
    CHANGED_MIND,
    FAULTY,
    WRONG_ITEM,
    WRONG_PRICE,
    PAID_TWICE,
    PAID_LATE,
    OTHER;

    /// Whether it lies in how it was paid, and not with the goods.
    public boolean ofThePayment() {
        return this == PAID_TWICE || this == PAID_LATE;
    }
}
