package io.saoma.sale;

/// How a sale stands, over all its payment attempts.
public enum SaleState {
    /// A payment is under way.
    OPEN,
    /// Paid in time, or paid late and accepted.
    PAID,
    /// Nobody paid and no attempt can be paid any more.
    CANCELLED,
    /// Money came after the cashier had given the sale up; the shop accepts it as the sale or gives it back.
    PAID_LATE,
    /// More than one attempt was paid; one has to go back.
    PAID_TWICE,
    /// WeChat says something, rightly signed, that cannot be: a person has to look.
    REVIEW
}
