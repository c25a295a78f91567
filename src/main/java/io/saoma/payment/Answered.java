package io.saoma.payment;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Hears when a driver has had the answer to a question that somebody wished for.
final class Answered implements Consumer<PaymentStatus> {

    private final CountDownLatch latch = new CountDownLatch(1);
    private volatile boolean taken;

    /// A question that was out before the wish came is not the one.
    @Override
    public void accept(PaymentStatus status) {
        var wished = status.progress().confirm();
        if (status.payment().ended() || (taken && !wished)) {
            latch.countDown();
        }
        taken = taken || wished;
    }

    CountDownLatch latch() {
        return latch;
    }

    boolean heard() {
        return latch.getCount() == 0;
    }
}
