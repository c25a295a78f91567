package io.saoma.book;

import io.saoma.payment.Order;
import io.saoma.sale.Sale;
import java.sql.SQLException;
import java.time.Instant;

/// The lists of the till's own ledger.
final class OwnOrderLists implements OrderLists {

    private final Sql sql;

    OwnOrderLists(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void placed(long seq, Sale sale, Order order, Instant at) throws SQLException {
        var practice = sale.number().practice();
        sql.run("add-open-order", seq, practice);
        sql.run("add-first-order", seq, practice, order.mchId(), at);
    }

    @Override
    public void ended(String outTradeNo) throws SQLException {
        sql.run("order-ended", outTradeNo);
    }

    @Override
    public void opened(String outTradeNo) throws SQLException {
        sql.run("open-again", outTradeNo);
    }

    /// What was open until now is late only where the event says so, and then no statement is needed to see.
    @Override
    public void paid(String outTradeNo, boolean late) throws SQLException {
        var open = sql.change("order-ended", outTradeNo) > 0;
        sql.run("add-paid-order", outTradeNo);
        if (late || !open) {
            sql.run("add-late-order", outTradeNo);
        }
    }

    @Override
    public void accepted(String outTradeNo) throws SQLException {
        sql.run("late-order-accepted", outTradeNo);
    }

    @Override
    public void byHand(String outTradeNo) throws SQLException {
        sql.run("add-hand-order", outTradeNo);
    }
}
