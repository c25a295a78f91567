package io.saoma.simulator.phone;

import java.time.Duration;
import java.time.Instant;

/// What the customer is going to do without being asked again.
public sealed interface Plan {

    record Nothing() implements Plan {}

    record PayAt(Instant time) implements Plan {}

    /// Waits until the merchant gives up, and pays `delay` after that.
    record PayAfterCancel(Duration delay) implements Plan {}
}
