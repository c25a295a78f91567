package io.saoma.device.spool;

import io.saoma.device.printer.Trouble;

/// How the printing stands.
///
/// @param waiting how many jobs are not on paper yet, the one at hand among them
public record QueueState(int waiting, Activity activity) {

    public sealed interface Activity {}

    /// Nothing to do.
    public record Idle() implements Activity {}

    /// This job is on its way.
    public record Printing(String id) implements Activity {}

    /// This job is kept from being printed; it is tried again, or the printer waits for somebody.
    public record Troubled(String id, Trouble trouble) implements Activity {}
}
