package io.saoma.payment;

import io.saoma.payment.TillClock.Moment;

/// What screens show of a payment: the one object that the cashier's and the customer's screen both follow.
///
/// @param asking whether an exchange with WeChat is out just now
/// @param booked false while the book cannot write down what is already known; the till must not sell then
/// @param at when this was so
public record PaymentStatus(Payment payment, Progress progress, boolean asking, boolean booked, Moment at) {}
