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

    /// What could not be read though somebody answered is not read again at once: each time is an entry of the log.
    private static final Duration ANEW = Duration.ofSeconds(10);

    private final DeskBook book;
    private final UiTasks tasks;
    private final OrdersViewModel orders;
    private final Runnable others;
    private Optional<Instant> last = Optional.empty();
    private Optional<Instant> read = Optional.empty();
    private long pulse;
    private boolean looking;
    private boolean away;

    /// @param others looks anew beside the orders
    OthersWatch(DeskBook book, UiTasks tasks, OrdersViewModel orders, Runnable others) {
        this.book = book;
        this.tasks = tasks;
        this.orders = orders;
        this.others = others;
    }

    void follow(Heartbeat heartbeat) {
        heartbeat.nowProperty().subscribe(this::beat);
    }

    private void beat(Instant now) {
        if (over(last, now, EACH) && !looking && orders.seesEverywhere()) {
            last = Optional.of(now);
            looking = true;
            tasks.run(book::pulse, felt -> felt(felt, now), this::failed);
        }
    }

    private static boolean over(Optional<Instant> since, Instant now, Duration time) {
        return since.filter(it -> Duration.between(it, now).abs().compareTo(time) < 0)
                .isEmpty();
    }

    private void felt(long felt, Instant now) {
        looking = false;
        if (felt != pulse || away || (orders.unread() && over(read, now, ANEW))) {
            pulse = felt;
            away = false;
            read = Optional.of(now);
            orders.changed();
            others.run();
        }
    }

    /// The list is read again once somebody answers.
    private void failed(Exception problem) {
        looking = false;
        away = true;
        orders.outOfReach();
        LoggerFactory.getLogger(OthersWatch.class).debug("nothing is known of the other tills", problem);
    }
}
