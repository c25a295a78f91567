package io.saoma.payment;

/// What a person wants of a payment that is under way.
public enum Wish {
    /// Ask WeChat now.
    CHECK,
    /// Give the payment up.
    CANCEL,
    /// Show a fresh code of the same order; the old one dies.
    NEW_CODE,
    /// The till shuts down: leave the payment as it is, the next start goes on with it.
    STOP
}
