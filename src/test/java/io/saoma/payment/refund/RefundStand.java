package io.saoma.payment.refund;

import io.saoma.payment.TillClock;
import io.saoma.payment.Wishes;
import java.util.List;
import java.util.function.Consumer;

/// The real driver on the thread of whoever asks, for machines that have a time of their own.
public final class RefundStand {

    private RefundStand() {}

    /// This refund stands in the book; nothing is sent yet.
    public static RefundStatus ask(RefundBook book, Refund refund, TillClock clock) {
        var asked = new RefundEvent.RefundAsked(refund, clock.now().wall());
        book.record(asked);
        return new RefundStatus(Refunding.of(List.of(asked)), RefundProgress.fresh(), false, true);
    }

    /// The same as another run of the till finds it.
    public static RefundStatus resumed(Refunding left) {
        return new RefundStatus(left, RefundProgress.resumedOne(), false, true);
    }

    /// Returns when the refund has ended, or after a wish to stop.
    public static void carry(
            RefundStatus start,
            RefundGateway gateway,
            RefundBook book,
            TillClock clock,
            Wishes wishes,
            Consumer<RefundStatus> told) {
        new RefundDriver(start, gateway, book, clock, wishes, told).carry();
    }
}
