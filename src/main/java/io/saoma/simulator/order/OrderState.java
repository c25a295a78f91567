package io.saoma.simulator.order;

import java.time.Instant;

/// Where an order stands at WeChat.
public sealed interface OrderState {

    record Open() implements OrderState {}

    record Paid(String transactionId, String openid, Purse purse, Instant at) implements OrderState {}

    record Closed(Instant at) implements OrderState {}

    /// Taken back; what had been paid is with the customer again.
    record Reversed(Instant at) implements OrderState {}
}
