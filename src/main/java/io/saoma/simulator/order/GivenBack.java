package io.saoma.simulator.order;

import java.time.Instant;

/// Money that WeChat took from a customer and gave back.
public record GivenBack(Charge charge, Instant at) {}
