package io.saoma.payment.refund;

/// What screens show of a refund that is under way.
///
/// @param asking whether an exchange with WeChat is out just now
/// @param booked false while the book cannot write down what is already known
public record RefundStatus(Refunding refunding, RefundProgress progress, boolean asking, boolean booked) {}
