package io.saoma.simulator.notice;

import java.time.Instant;

/// One notice that was sent.
///
/// @param number of the order, or of the refund
/// @param taken whether the merchant said `SUCCESS`, in time
/// @param answer the merchant's `return_code` and `return_msg`; empty where nothing readable came
public record Delivery(Instant when, String number, boolean taken, String answer) {}
