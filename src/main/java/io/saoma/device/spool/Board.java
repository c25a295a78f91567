package io.saoma.device.spool;

import io.saoma.device.spool.QueueState.Activity;
import io.saoma.device.spool.QueueState.Idle;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where it is written what the queue does, and who wants to hear of it.
final class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    private final List<Consumer<QueueState>> listeners = new CopyOnWriteArrayList<>();
    private volatile Activity activity = new Idle();

    Activity activity() {
        return activity;
    }

    void listen(Consumer<QueueState> listener) {
        listeners.add(listener);
    }

    /// A listener that fails keeps nothing from being printed.
    void write(int waiting, Activity now) {
        activity = now;
        for (var listener : listeners) {
            try {
                listener.accept(new QueueState(waiting, now));
            } catch (RuntimeException e) {
                LOG.error("a listener of the print queue failed", e);
            }
        }
    }
}
