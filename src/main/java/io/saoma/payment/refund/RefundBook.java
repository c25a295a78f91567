package io.saoma.payment.refund;

import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.util.List;
import java.util.Optional;

/// What refunds need of the book: to write down, and to be told what a sale took and what has gone back of it.
public interface RefundBook {

    /// Returns once the event is on disk; throws an unchecked exception, with nothing written, where that cannot be.
    void record(Event event);

    /// What was taken for a sale, and what of it has gone back or is about to.
    Account account(SaleNumber sale);

    /// Every refund of this mode that has not ended, oldest first.
    List<Refunding> openRefunds(boolean practice);

    /// The refund of this number, if there is one.
    Optional<Refunding> refunding(String outRefundNo);
}
