package io.saoma.payment;

import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentNumber.TransactionId;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a person's word stands in for WeChat's while that cannot be asked. The payment's driver goes on as before, so
/// that it verifies itself. Safe from any thread; throws where the book cannot write, with nothing confirmed.
final class HandDesk {

    private static final Logger LOG = LoggerFactory.getLogger(HandDesk.class);

    private final PaymentBook book;
    private final TillClock clock;
    private final Function<String, Optional<OpenPayment>> open;

    /// @param open the payment of this number, while a driver carries it
    HandDesk(PaymentBook book, TillClock clock, Function<String, Optional<OpenPayment>> open) {
        this.book = book;
        this.clock = clock;
        this.open = open;
    }

    /// One after the other, so that one number is never taken for two payments.
    synchronized HandOutcome confirm(String outTradeNo, PaymentNumber number, String reason, String by) {
        var carried = open.apply(outTradeNo);
        if (carried.isEmpty()) {
            return HandOutcome.NOT_OFFERED;
        }
        var onRecordFor = number instanceof TransactionId(var text) ? book.orderOf(text) : Optional.<String>empty();
        var outcome = HandRules.decide(carried.get().status(), number, onRecordFor, reason);
        if (outcome == HandOutcome.CONFIRMED) {
            var now = clock.now().wall();
            var event = new ConfirmedByHand(outTradeNo, number.text(), reason.strip(), by, now);
            book.record(event);
            LOG.warn("{}: taken for paid by hand, WeChat has not been heard", outTradeNo);
            carried.get().confirmed(event);
        }
        return outcome;
    }
}
