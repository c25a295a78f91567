package io.saoma.payment;

/// How the money of a sale comes in.
public enum PaymentWay {
    /// The customer scans the till's code.
    NATIVE,
    /// The till scans the customer's code.
    MICROPAY,
    CASH,
    /// Taken for paid by a person, and in no sum before WeChat has verified it.
    BY_HAND
}
