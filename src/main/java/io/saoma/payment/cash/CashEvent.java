package io.saoma.payment.cash;

import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Instant;

/// What happens to the cash of sales, in the words of the journal.
public sealed interface CashEvent extends Event {

    SaleNumber number();

    /// A sale is rung up and paid in cash, or a first part of it.
    record SoldForCash(Sale sale, Cash cash, Instant at) implements CashEvent {
        @Override
        public SaleNumber number() {
            return sale.number();
        }
    }

    /// Cash for a sale that was rung up before: its rest, or all of it after WeChat came to nothing.
    record CashTaken(SaleNumber number, Cash cash, String by, Instant at) implements CashEvent {}

    /// Cash went back to the customer, as its sale came to nothing.
    record CashReturned(SaleNumber number, Money amount, String by, Instant at) implements CashEvent {}
}
