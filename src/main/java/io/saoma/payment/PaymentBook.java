package io.saoma.payment;

import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What payments need of the book: to write down, and to be given back what has not ended.
public interface PaymentBook {

    /// Returns once the event is on disk; throws an unchecked exception, with nothing written, where that cannot be.
    void record(Event event);

    /// Every attempt of this mode that has not ended, oldest first.
    List<Payment> open(boolean practice);

    /// Everything that was written down of one attempt, in its order; nothing where no such order was begun.
    List<PaymentEvent> events(String outTradeNo);

    /// The order that a payment of WeChat's is on record for, by its transaction_id; also one that a person took for
    /// made by that number.
    Optional<String> orderOf(String transactionId);

    /// What has surely gone back of an order by refunds of this till.
    Money givenBack(String outTradeNo);

    /// What of a sale's cash is still in the drawer.
    Money cashLeft(SaleNumber sale);

    /// The next number of that day; never the same twice, also after a restart.
    SaleNumber nextSale(boolean practice, int till, LocalDate day);
}
