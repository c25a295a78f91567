package io.saoma.sale;

/// How a sale was paid, or was to be: the one word for it in a list.
public enum Means {
    /// The customer scanned our code.
    QR,
    /// We scanned the customer's code.
    CODE,
    CASH,
    /// A part in cash, the rest by WeChat.
    MIXED
}
