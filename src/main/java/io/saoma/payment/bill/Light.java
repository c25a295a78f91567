package io.saoma.payment.bill;

/// How a day looks beside WeChat's bill, as a month shows it.
public enum Light {
    /// All of it agrees.
    GREEN,
    /// WeChat has something that the book lacks, or the bill told a part only: nothing is lost, but look.
    AMBER,
    /// The book has money that WeChat does not have, or the two name different amounts.
    RED
}
