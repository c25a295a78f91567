package io.saoma.payment;

import io.saoma.payment.Wishes.Inbox;
import io.saoma.payment.Wishes.Queued;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Where drivers run and how they wait; a test can put a time of its own behind it.
public interface Threads {

    /// Runs this on a thread of its own.
    void start(Runnable driver);

    /// Where the wishes for one payment arrive.
    Inbox inbox();

    /// Waits until the latch opens, or this long.
    void await(CountDownLatch latch, Duration time);

    /// Virtual threads in real time.
    static Threads real() {
        return new Threads() {

            @Override
            public void start(Runnable driver) {
                Thread.ofVirtual().name("payment").start(driver);
            }

            @Override
            public Inbox inbox() {
                return new Queued();
            }

            @Override
            public void await(CountDownLatch latch, Duration time) {
                try {
                    var _ = latch.await(time.toNanos(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("the till never interrupts its threads", e);
                }
            }
        };
    }
}
