package io.saoma.sale;

import java.time.Instant;

/// Something that has happened and is never taken back: one line of the journal.
public interface Event {

    /// When the till learnt of it, by the till's clock.
    Instant at();
}
