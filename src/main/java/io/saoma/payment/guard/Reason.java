package io.saoma.payment.guard;

import java.time.Duration;
import java.time.Instant;

/// Why the till needs a person, with the figures that go into the sentence. A new one needs a `Guard` that finds it,
/// and its words in `ui.pay.GuardWords`.
public sealed interface Reason {

    /// The disk under the till's home has hardly any room left.
    record LowDisk(long usableBytes) implements Reason {}

    /// The till's wall clock is ahead of WeChat's by this much; negative where it is behind.
    record ClockOff(Duration ahead) implements Reason {}

    /// Another machine goes on under this till's number, by this person's word.
    record TakenOver(String by, Instant at) implements Reason {}

    /// This machine is a manager's desk, and no till.
    record NoSales() implements Reason {}
}
