package io.saoma.sale;

/// Why goods come back over the counter.
public enum ReturnReason {
    CHANGED_MIND,
    FAULTY,
    WRONG_ITEM,
    OTHER
}
