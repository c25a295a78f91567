package io.saoma.payment;

/// Who scans whom, in WeChat's own words.
public enum TradeType {
    /// The customer scans the till's code.
    NATIVE,
    /// The till scans the customer's code (付款码).
    MICROPAY
}
