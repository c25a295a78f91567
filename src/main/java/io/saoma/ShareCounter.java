package io.saoma;

import io.saoma.ui.Heartbeat;
import io.saoma.ui.UiTasks;
import io.saoma.ui.health.SharedBook;
import io.saoma.ui.window.StripViewModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// The shared book at the counter: while it is behind, the strip says by how much.
final class ShareCounter {

    private static final Duration EACH = Duration.ofSeconds(1);

    private final HandingWatch watch;
    private final UiTasks tasks;
    private final StripViewModel strip;
    private final InstantSource clock;
    private Optional<Instant> last = Optional.empty();
    private boolean looking;

    ShareCounter(HandingWatch watch, UiTasks tasks, StripViewModel strip, InstantSource clock) {
        this.watch = watch;
        this.tasks = tasks;
        this.strip = strip;
        this.clock = clock;
    }

    /// Looks once a second from now on.
    void open(Heartbeat heartbeat) {
        heartbeat.nowProperty().subscribe(this::beat);
    }

    private void beat(Instant now) {
        var rested = last.filter(it -> Duration.between(it, now).abs().compareTo(EACH) < 0)
                .isEmpty();
        if (rested && !looking) {
            last = Optional.of(now);
            looking = true;
            tasks.run(watch::look, this::found, this::failed);
        }
    }

    private void found(SharedBook book) {
        looking = false;
        strip.behindProperty().set(book.behind(clock.instant()));
    }

    /// Where the till's own book does not answer, the light says so; this looks no more.
    private void failed(Exception problem) {
        LoggerFactory.getLogger(ShareCounter.class).error("the shared book is no longer looked at", problem);
        strip.behindProperty().set(Optional.empty());
    }
}
