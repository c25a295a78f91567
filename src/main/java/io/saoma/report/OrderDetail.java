package io.saoma.report;

import io.saoma.book.Orders.AttemptRow;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.refund.Account;
import io.saoma.sale.Basket;
import io.saoma.sale.Event;
import io.saoma.sale.Sale;
import java.util.List;

/// One sale with all that is known of it.
///
/// @param basket what was rung up
/// @param cash oldest first
/// @param attempts oldest first
/// @param events everything that happened to its payments, in the order in which it was written down
/// @param account what of its money has gone back, or is about to
/// @param goneBack everything that happened to that, in the order in which it was written down
public record OrderDetail(
        OrderRow row,
        Basket basket,
        List<Cash> cash,
        List<AttemptRow> attempts,
        List<PaymentEvent> events,
        Account account,
        List<Event> goneBack) {

    /// As it was rung up.
    public Sale sale() {
        return new Sale(row.number(), basket, row.cashier(), row.at());
    }
}
