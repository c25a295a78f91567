package io.saoma.ui.hangs;

import io.saoma.report.Hang;
import io.saoma.report.OrderRow;
import io.saoma.sale.SaleNumber;
import java.util.List;
import java.util.function.Consumer;

/// What can be done about what hangs, and where the screen leads to.
public interface HangsDeeds {

    /// Everything that hangs; called aside, waits for the disk.
    List<Hang> read();

    /// Whether this order is the till's own: what is to be done with another one is done at its till.
    boolean own(OrderRow order);

    /// Whether this refund was asked for here, be the sale another till's: only here its end can be written down.
    boolean asked(Hang refund);

    /// Lets late money stand as its sale, by the out_trade_no; called aside.
    void acceptLate(String outTradeNo);

    /// Asks WeChat now.
    void ask();

    /// Writes down that a person has seen to a refund; false where there is nothing to see to any more. Called aside.
    boolean handle(String outRefundNo, String note, String by);

    /// Ends the review of a payment; false where it is in none. Called aside.
    boolean endReview(String outTradeNo, String note, String by);

    /// Asks a manager for his word, and says whose it is.
    void approve(Hang hang, Consumer<String> granted);

    /// Goes to where the rest of a sale that is paid in part is taken, or its cash given back.
    void settle(SaleNumber sale);

    /// Goes to where money of this sale goes back.
    void refund(SaleNumber sale);

    /// Goes to the order.
    void look(OrderRow order);

    /// Brings back the screen from where one came.
    void leave();
}
