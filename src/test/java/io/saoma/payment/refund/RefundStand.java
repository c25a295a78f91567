package io.saoma.payment.refund;

import io.saoma.payment.TillClock;
import io.saoma.payment.Wishes;
import java.util.List;
import java.util.function.Consumer;

/// The real driver on the thread of whoever asks, for machines that have a time of their own.
public final class RefundStand {

    private RefundStand() {}

    /// This refund stands in the book; nothing is sent yet.
    public static Refunding ask(RefundBook book, Refund refund, TillClock clock) {
        var asked = new RefundEvent.RefundAsked(refund, clock.now().wall());
        book.record(asked);
        return Refunding.of(List.of(asked));
    }

    /// Returns when the refund has ended, or after a wish to stop.
    ///
    /// @param progress a fresh one, or one as another run of the till begins with
    public static void carry(
            Refunding start,
            RefundProgress progress,
            RefundGateway gateway,
            RefundBook book,
            TillClock clock,
            Wishes wishes,
            Consumer<Refunding> known) {
        new RefundDriver(start, progress, gateway, book, clock, wishes, known).carry();
    }
}
