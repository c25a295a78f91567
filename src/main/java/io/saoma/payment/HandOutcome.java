package io.saoma.payment;

/// What came of the wish to take a payment for made by hand.
public enum HandOutcome {
    /// It is on record, and the goods may go.
    CONFIRMED,
    /// No open payment of this number has a code that somebody can have paid, or it is being given up.
    NOT_OFFERED,
    /// WeChat answers: its word counts, and nobody else's.
    NOT_CUT_OFF,
    /// Somebody has said so already.
    ALREADY,
    /// The number is that of another order.
    OTHER_NUMBER,
    /// The book has this number on another order: what is shown is an old payment.
    OLD_PAYMENT,
    /// Nobody said why.
    NO_REASON
}
