package io.saoma.simulator.order;

import java.time.Instant;

/// Money that WeChat took from a customer: once an order, or the simulator is wrong.
public record Charge(String transactionId, String outTradeNo, long fen, Instant at) {}
