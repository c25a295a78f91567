package io.saoma.payment;

import io.saoma.payment.Wishes.Inbox;
import io.saoma.payment.Wishes.Queued;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// No drivers at all: payments stand still, and a test moves them by hand.
public final class IdleThreads implements Threads {

    @Override
    public void start(Runnable driver) {}

    @Override
    public Inbox inbox() {
        return new Queued();
    }

    @Override
    public void await(CountDownLatch latch, Duration time) {}
}
