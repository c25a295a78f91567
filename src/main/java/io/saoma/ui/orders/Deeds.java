package io.saoma.ui.orders;

import io.saoma.report.OrderDetail;
import io.saoma.report.OrderRow;
import io.saoma.sale.SaleNumber;

/// What can be done with an order, and where the screen leads to.
public interface Deeds {

    /// Whether the orders are all that there is: a manager's desk sees those of all tills, and goes back to nothing.
    default boolean home() {
        return false;
    }

    /// Whether this order is the till's own: what is to be done with another one is done at its till.
    boolean own(OrderRow order);

    /// Lets late money stand as its sale, by the out_trade_no; called aside, may wait for the disk.
    void acceptLate(String outTradeNo);

    /// Goes to where the rest of a sale that is paid in part is taken, or its cash given back.
    void settle(OrderDetail sale);

    /// Goes to where money of this sale goes back.
    void refund(OrderDetail sale);

    void showReceipt(SaleNumber sale);

    /// Goes to where a payment is looked for by the number on the customer's phone.
    void find();

    /// Goes to the day, the week and the month in figures.
    void report();

    /// Goes to WeChat's bills beside the book.
    void reconcile();

    /// Goes to what hangs.
    void showHangs();

    /// Goes to where it is chosen which orders are seen.
    void chooseFilter(FilterViewModel choosing);

    /// Brings back the orders.
    void comeBack();

    /// Brings back the screen from where one came.
    void leave();
}
