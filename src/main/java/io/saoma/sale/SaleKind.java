package io.saoma.sale;

/// What a manager looks for among the sales: a wider word than how one of them stands, and some fit two.
public enum SaleKind {
    /// A person has to look at it.
    TO_DO,
    /// Paid in full, and all of it still here.
    PAID,
    /// Money is still to come.
    PENDING,
    LATE,
    /// Taken for paid by a person, and not verified by WeChat.
    BY_HAND,
    /// Some of what was paid has gone back, or all of it.
    REFUNDED,
    CANCELLED,
    /// Rung up for practice: on a till that sells, too.
    PRACTICE
}
