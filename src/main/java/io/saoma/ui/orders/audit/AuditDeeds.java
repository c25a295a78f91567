package io.saoma.ui.orders.audit;

import java.util.function.DoubleConsumer;

/// What the screen needs done.
public interface AuditDeeds {

    /// Reads the whole journal and says of every line whether it is what was written; called aside, and takes its time.
    ///
    /// @param progress is told from 0 to 1, on the same thread
    Proof verify(DoubleConsumer progress);

    /// Brings back the screen from where one came.
    void leave();
}
