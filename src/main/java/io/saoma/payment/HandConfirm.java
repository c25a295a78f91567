package io.saoma.payment;

import java.time.Instant;

/// That a person took a payment for made while WeChat could not be asked: a mark beside the payment's state, until
/// WeChat's own word verifies or contradicts it.
///
/// @param number what the customer's phone showed
/// @param by by whose word
public record HandConfirm(String number, String reason, String by, Instant at) {}
