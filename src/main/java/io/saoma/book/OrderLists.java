package io.saoma.book;

import io.saoma.payment.Order;
import io.saoma.sale.Sale;
import java.sql.SQLException;
import java.time.Instant;

/// Where orders are found by what changes about them. Only the till's own ledger keeps lists: the shared book has
/// indexes.
///
/// Each method is told what has just been written into the order's row.
interface OrderLists {

    OrderLists NONE = new OrderLists() {
        @Override
        public void placed(long seq, Sale sale, Order order, Instant at) {}

        @Override
        public void ended(String outTradeNo) {}

        @Override
        public void opened(String outTradeNo) {}

        @Override
        public void paid(String outTradeNo, boolean late) {}

        @Override
        public void accepted(String outTradeNo) {}

        @Override
        public void byHand(String outTradeNo) {}
    };

    void placed(long seq, Sale sale, Order order, Instant at) throws SQLException;

    /// Closed, refused or laid aside; it may have ended before.
    void ended(String outTradeNo) throws SQLException;

    /// Not ended, whatever it was before.
    void opened(String outTradeNo) throws SQLException;

    /// Paid, and late where the event says so or the row does.
    void paid(String outTradeNo, boolean late) throws SQLException;

    void accepted(String outTradeNo) throws SQLException;

    void byHand(String outTradeNo) throws SQLException;
}
