package io.saoma.sale;

/// How a sale stands, over all its payment attempts.
public enum SaleState {
    /// A payment is under way.
    OPEN,
    /// Paid in full: in time, or late and accepted.
    PAID,
    /// Only a part of it is paid, and nobody is about to pay the rest.
    PAID_IN_PART,
    /// Nobody paid and no attempt can be paid any more.
    CANCELLED,
    /// Money came after the cashier had given the sale up; the shop accepts it as the sale or gives it back.
    PAID_LATE,
    /// More came in than it costs, in two attempts or in cash beside one; the rest has to go back.
    PAID_TWICE,
    /// A person took it for paid while WeChat could not be asked, and WeChat has not been heard yet.
    BY_HAND,
    /// A person took it for paid, and WeChat says that nobody paid: the money is missing.
    CONTRADICTED,
    /// All that was paid for it has gone back.
    REFUNDED,
    /// WeChat says something, rightly signed, that cannot be: a person has to look.
    REVIEW
}
