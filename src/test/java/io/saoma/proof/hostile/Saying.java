package io.saoma.proof.hostile;

import io.saoma.payment.Order;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.wire.SignType;
import java.util.Map;

/// A real message of the simulator's: what it answers, about which order, and what it says.
record Saying(Call call, Order order, SignType signType, Map<String, String> fields) {}
