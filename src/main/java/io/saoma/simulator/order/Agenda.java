package io.saoma.simulator.order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What will happen by itself, by the simulator's clock. A test that has moved its clock calls `runDue()`.
public final class Agenda implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private final InstantSource clock;
    private final Object running = new Object();
    private long added;
    private boolean closed;

    public Agenda(InstantSource clock, Executor workers) {
        this.clock = clock;
        workers.execute(this::watch);
    }

    public Instant now() {
        return clock.instant();
    }

    public synchronized void at(Instant time, Runnable task) {
        entries.add(new Entry(time, added++, task));
        notifyAll();
    }

    /// Does everything whose time has come, in order; what another thread has begun is done when this returns.
    public void runDue() {
        synchronized (running) {
            for (var entry = due(); entry != null; entry = due()) {
                run(entry.task);
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        entries.clear();
        notifyAll();
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a planned task failed", e);
        }
    }

    private void watch() {
        while (waitForDue()) {
            runDue();
        }
    }

    private synchronized boolean waitForDue() {
        try {
            while (!closed && !isDue()) {
                wait(pause());
            }
            return !closed;
        } catch (InterruptedException _) {
            return false;
        }
    }

    /// Never long: the clock may jump, and 0 would mean for ever.
    private long pause() {
        var next = entries.peek();
        if (next == null) {
            return 0;
        }
        var millis = now().until(next.time).toMillis();
        return Math.clamp(millis, 1, LOOK_AGAIN_MILLIS);
    }

    private synchronized @Nullable Entry due() {
        return isDue() ? entries.poll() : null;
    }

    private boolean isDue() {
        var next = entries.peek();
        return next != null && !next.time.isAfter(now());
    }

    private record Entry(Instant time, long order, Runnable task) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            var byTime = time.compareTo(other.time);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
