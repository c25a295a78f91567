package io.saoma.wechat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.concurrent.Cancellable;

/// Ends a call after a time on the wall clock, which no socket time-out can do to an answer that trickles in.
final class Deadline implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<Cancellable> guarded = new AtomicReference<>(() -> false);
    private volatile boolean passed;

    Deadline(Duration limit) {
        Thread.ofVirtual().name("wechat-deadline").start(() -> watch(limit));
    }

    /// From now on it is this request that the deadline ends, at once where it has passed already.
    void guard(Cancellable request) {
        guarded.set(request);
        if (passed) {
            request.cancel();
        }
    }

    boolean passed() {
        return passed;
    }

    /// Takes a step of the HTTP client's, which throws whatever is at hand where it finds its connection taken away
    /// between two steps of its own: once the time is up, that is the end of the time and not a mistake.
    <T> T during(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (RuntimeException e) {
            if (!passed) {
                throw e;
            }
            throw (IOException) new InterruptedIOException("the time is up").initCause(e);
        }
    }

    /// What the client does with a connection.
    interface Step<T> {
        T take() throws IOException;
    }

    private void watch(Duration limit) {
        if (!doneWithin(limit)) {
            passed = true;
            guarded.get().cancel();
        }
    }

    private boolean doneWithin(Duration limit) {
        try {
            return done.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
