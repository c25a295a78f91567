package io.saoma.payment;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Hears when a driver has had the answer to a question that somebody wished for.
final class AnswerLatch implements Consumer<PaymentStatus> {

    private final CountDownLatch latch = new CountDownLatch(1);
    private volatile boolean wished;

    /// A question that was out before the wish came is not the one.
    @Override
    public void accept(PaymentStatus status) {
        var now = status.progress().confirm();
        if (status.payment().ended() || (wished && !now)) {
            latch.countDown();
        }
        wished = now;
    }

    CountDownLatch latch() {
        return latch;
    }

    boolean heard() {
        return latch.getCount() == 0;
    }
}
