package io.saoma.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Tells the screens the time four times a second, on the JavaFX thread: clocks, countdowns and "2 s ago" bind to it.
///
/// It waits aside and not in a `Timeline`: while one of those plays, JavaFX lays all windows out sixty times a second.
public final class Heartbeat {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final InstantSource clock;
    private final UiTasks tasks;
    private final ReadOnlyObjectWrapper<Instant> now;
    private Optional<CountDownLatch> stopping = Optional.empty();

    public Heartbeat(InstantSource clock, UiTasks tasks) {
        this.clock = clock;
        this.tasks = tasks;
        now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    public void start() {
        if (stopping.isEmpty()) {
            var latch = new CountDownLatch(1);
            stopping = Optional.of(latch);
            await(latch);
        }
    }

    public void stop() {
        stopping.ifPresent(CountDownLatch::countDown);
        stopping = Optional.empty();
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// A busy screen gets its next beat late, and never several at once.
    private void await(CountDownLatch latch) {
        tasks.run(() -> latch.await(PAUSE.toNanos(), TimeUnit.NANOSECONDS), _ -> beat(latch), problem -> {
            throw new IllegalStateException("the till never interrupts its threads", problem);
        });
    }

    /// The next one is under way before this one is heard, for a listener that stumbles must not stop the clock.
    private void beat(CountDownLatch latch) {
        if (latch.getCount() > 0) {
            await(latch);
            now.set(clock.instant());
        }
    }
}
