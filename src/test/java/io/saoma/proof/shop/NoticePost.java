package io.saoma.proof.shop;

import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentNotice;
import org.jspecify.annotations.Nullable;

/// Brings WeChat's notices to a till that runs, and to nobody where none does.
record NoticePost(World world, Troubles troubles) {

    void bring(PaymentNotice notice, @Nullable PaymentDesk running) {
        if (running != null) {
            world.inTill(world.time(), () -> take(running, notice));
        }
    }

    /// Where the book cannot write, WeChat gets no answer, and says it again.
    private void take(PaymentDesk running, PaymentNotice notice) {
        try {
            running.notified(notice);
        } catch (RuntimeException e) {
            troubles.excuse(e);
        }
    }
}
