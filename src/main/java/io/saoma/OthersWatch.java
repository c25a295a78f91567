package io.saoma;

import io.saoma.book.DeskBook;
import io.saoma.ui.Heartbeat;
import io.saoma.ui.UiTasks;
import io.saoma.ui.orders.OrdersViewModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// Looks at the shared book while the orders of all tills are in view, so that another till's sale stands there as soon
/// as it has been handed on.
final class OthersWatch {

    private static final Duration EACH = Duration.ofSeconds(1);

    private final DeskBook book;
    private final UiTasks tasks;
    private final OrdersViewModel orders;
    private Optional<Instant> last = Optional.empty();
    private long pulse;
    private boolean looking;

    OthersWatch(DeskBook book, UiTasks tasks, OrdersViewModel orders) {
        this.book = book;
        this.tasks = tasks;
        this.orders = orders;
    }

    void follow(Heartbeat heartbeat) {
        heartbeat.nowProperty().subscribe(this::beat);
    }

    private void beat(Instant now) {
        var rested = last.filter(it -> Duration.between(it, now).abs().compareTo(EACH) < 0)
                .isEmpty();
        if (rested && !looking && orders.seesEverywhere()) {
            last = Optional.of(now);
            looking = true;
            tasks.run(book::pulse, this::felt, this::failed);
        }
    }

    private void felt(long now) {
        looking = false;
        if (now != pulse) {
            pulse = now;
            orders.changed();
        }
    }

    /// The list says by itself that it cannot be read, and is read again with the next key.
    private void failed(Exception problem) {
        looking = false;
        LoggerFactory.getLogger(OthersWatch.class).debug("nothing is known of the other tills", problem);
    }
}
