package io.saoma.sale;

import java.time.Instant;

/// A row of changes was no longer the one that this till knew, for its server had been put back to an earlier state.
/// From now on it is known anew up to one change; what the till has of its shop stays what it is.
public interface Rejoined extends ShopEvent {

    /// Whose row it is.
    String shop();

    /// The number of the change; 0 where none of the row is known.
    long version();

    /// At which the change was made.
    int till();

    /// When it was made.
    Instant made();
}
