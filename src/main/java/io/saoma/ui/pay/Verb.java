package io.saoma.ui.pay;

/// What the cashier can do with the payment that is shown.
public enum Verb {
    /// Ask WeChat now.
    CHECK,
    /// Look for the payment by the number on the customer's phone.
    FIND,
    /// Get a fresh code of the same order.
    NEW_CODE,
    /// Try once more with an order of its own.
    AGAIN,
    /// Give the payment up, after a question.
    CANCEL,
    /// Let it wait aside, and serve the next customer.
    PARK,
    /// Go back to the basket.
    LEAVE
}
