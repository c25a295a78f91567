package io.saoma.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands in for the JavaFX thread where a view model is tried without a screen: the test's own thread does its work.
public final class FxQueue {

    private static final long LONG_ENOUGH_SECONDS = 20;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    public UiTasks tasks() {
        return new UiTasks(work -> Thread.ofVirtual().start(work), queue::add);
    }

    /// Does what arrives until this is so.
    public void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            var next = queue.poll(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("waited in vain");
            }
            next.run();
        }
    }
}
