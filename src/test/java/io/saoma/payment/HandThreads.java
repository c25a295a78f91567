package io.saoma.payment;

import io.saoma.payment.Wishes.Inbox;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/// Drivers run one after the other, when a test says so; a driver that waits for a wish that nobody has is told to go
/// home.
public final class HandThreads implements Threads {

    private final FakeTime time;
    private final Queue<Runnable> drivers = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();

    public HandThreads(FakeTime time) {
        this.time = time;
    }

    /// Runs every driver that was started, each to its end.
    public void run() {
        while (!drivers.isEmpty()) {
            drivers.remove().run();
        }
    }

    /// How long the latches were waited for that were still closed.
    public List<Duration> waits() {
        return waits;
    }

    @Override
    public void start(Runnable driver) {
        drivers.add(driver);
    }

    @Override
    public Inbox inbox() {
        var wishes = new ArrayDeque<Wish>();
        return new Inbox() {

            @Override
            public void add(Wish wish) {
                wishes.add(wish);
            }

            @Override
            public Optional<Wish> within(Duration wait) {
                if (wishes.isEmpty() && time.passed().compareTo(Duration.ofHours(1)) > 0) {
                    return Optional.of(Wish.STOP);
                }
                time.pass(wishes.isEmpty() ? wait : Duration.ZERO);
                return Optional.ofNullable(wishes.poll());
            }
        };
    }

    @Override
    public void await(CountDownLatch latch, Duration wait) {
        if (latch.getCount() > 0) {
            waits.add(wait);
            time.pass(wait.isNegative() ? Duration.ZERO : wait);
        }
    }
}
