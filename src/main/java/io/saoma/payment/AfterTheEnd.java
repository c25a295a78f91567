package io.saoma.payment;

import io.saoma.payment.PaymentEvent.PaymentReceived;
import java.util.function.Consumer;

/// Asks about orders that had ended unpaid, and writes the money down that is found there, once. Safe from any thread.
final class AfterTheEnd {

    private final PaymentGateway gateway;
    private final PaymentBook book;
    private final TillClock clock;
    private final Consumer<PaymentStatus> told;

    /// @param told is told of money that is found
    AfterTheEnd(PaymentGateway gateway, PaymentBook book, TillClock clock, Consumer<PaymentStatus> told) {
        this.gateway = gateway;
        this.book = book;
        this.clock = clock;
        this.told = told;
    }

    /// What WeChat says of it; where that is `Paid`, it is on record once this returns. Throws where it cannot be.
    Answer look(Payment ended) {
        var answer = gateway.ask(ended.order());
        if (answer instanceof Answer.Paid(var receipt)) {
            record(ended.order().outTradeNo(), receipt);
        }
        return answer;
    }

    private synchronized void record(String number, Receipt receipt) {
        var ended = Payment.of(book.events(number));
        if (ended.state() instanceof PaymentState.Paid) {
            return;
        }
        var now = clock.now();
        var event = new PaymentReceived(number, receipt, ended.byHand().isEmpty(), now.wall());
        book.record(event);
        told.accept(new PaymentStatus(ended.after(event), Progress.resumed(now), false, true, now));
    }
}
