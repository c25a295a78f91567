package io.saoma.payment;

/// What a person, or a notice of WeChat's, wants of a payment that is under way.
public enum Wish {
    /// Ask WeChat now.
    CHECK,
    /// Ask WeChat this very moment: it has told us that the order is paid.
    CONFIRM,
    /// Give the payment up.
    CANCEL,
    /// Show a fresh code of the same order; the old one dies.
    NEW_CODE,
    /// The till shuts down: leave the payment as it is, the next start goes on with it.
    STOP
}
