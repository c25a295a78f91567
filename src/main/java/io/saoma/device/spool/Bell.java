package io.saoma.device.spool;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How the queue waits: a ring ends the wait at once, also one that came before it.
interface Bell {

    void ring();

    /// Waits for a ring, or this long.
    void await(Duration time);

    /// In real time.
    static Bell real() {
        var rings = new Semaphore(0);
        return new Bell() {

            @Override
            public void ring() {
                rings.release();
            }

            @Override
            public void await(Duration time) {
                try {
                    if (rings.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
                        rings.drainPermits();
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException("the till never interrupts its threads", e);
                }
            }
        };
    }
}
