package io.saoma.payment;

import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Review;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a person ends what WeChat never settles. Nothing of what WeChat said is touched, and money that it tells of
/// afterwards still counts. Safe from any thread; throws where the book cannot write, with nothing ended.
final class ReviewDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);

    private final PaymentBook book;
    private final TillClock clock;
    private final Function<String, Optional<OpenPayment>> open;

    /// @param open the payment of this number, while a driver carries it
    ReviewDesk(PaymentBook book, TillClock clock, Function<String, Optional<OpenPayment>> open) {
        this.book = book;
        this.clock = clock;
        this.open = open;
    }

    /// False, with nothing ended, where that payment is in no review, or where its driver left it in this very moment.
    synchronized boolean end(String outTradeNo, String note, String by) {
        var events = book.events(outTradeNo);
        if (events.isEmpty() || !reviewed(Payment.of(events))) {
            return false;
        }
        var event = new ReviewEnded(outTradeNo, note.strip(), by, clock.now().wall());
        book.record(event);
        var now = Payment.of(book.events(outTradeNo));
        if (!(now.state() instanceof LaidAside) && !reviewed(now)) {
            return false;
        }
        LOG.warn("{}: its review was ended by a person", outTradeNo);
        open.apply(outTradeNo).ifPresent(carried -> carried.laidAside(event));
        return true;
    }

    /// What claims a payment that is on record for another order is looked at too.
    private boolean reviewed(Payment payment) {
        return switch (payment.state()) {
            case Review _ -> true;
            case Paid(var receipt, var _) ->
                book.orderOf(receipt.transactionId())
                        .filter(owner -> !owner.equals(payment.order().outTradeNo()))
                        .isPresent();
            default -> false;
        };
    }
}
