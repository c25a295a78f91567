package io.saoma.payment.refund;

import io.saoma.payment.Threads;
import io.saoma.payment.Wish;
import io.saoma.payment.Wishes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// A refund that a driver carries: what is known of it now, and the wishes that a person may have. Safe from any
/// thread.
public final class OpenRefund {

    private final Threads threads;
    private final Wishes.Inbox wishes;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Refunding refunding;

    OpenRefund(Refunding refunding, Threads threads) {
        this.refunding = refunding;
        this.threads = threads;
        this.wishes = threads.inbox();
    }

    public Refunding refunding() {
        return refunding;
    }

    /// Asks WeChat now, and sends once more what it does not have, where the last time is a minute ago.
    public void check() {
        wishes.add(Wish.CHECK);
    }

    /// Asks WeChat this very moment.
    void confirm() {
        wishes.add(Wish.CONFIRM);
    }

    void stop() {
        wishes.add(Wish.STOP);
    }

    Wishes wishes() {
        return wishes;
    }

    void become(Refunding now) {
        refunding = now;
    }

    /// Its driver has gone home.
    void end() {
        ended.countDown();
    }

    void awaitEnd(Duration time) {
        threads.await(ended, time);
    }
}
