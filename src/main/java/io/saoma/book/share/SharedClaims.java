package io.saoma.book.share;

import io.saoma.book.Sql;
import io.saoma.payment.refund.RefundClaims;
import io.saoma.sale.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The claims of one till in the shared book, where those of the others stand.
public final class SharedClaims implements RefundClaims {

    private static final Logger LOG = LoggerFactory.getLogger(SharedClaims.class);

    private final SharedPlace place;
    private final String shop;
    private final int till;

    /// @param till which claims
    public SharedClaims(SharedPlace place, String shop, int till) {
        this.place = place;
        this.shop = shop;
        this.till = till;
    }

    @Override
    public Outcome claim(String outRefundNo, String outTradeNo, Money refundFee) {
        try {
            return asked(sql -> claim(sql, outRefundNo, outTradeNo, refundFee.fen()));
        } catch (SQLException e) {
            LOG.warn("{}: nobody can be asked what others give back", outTradeNo, e);
            return Outcome.OUT_OF_REACH;
        }
    }

    private Outcome claim(Sql sql, String outRefundNo, String outTradeNo, long fen) throws SQLException {
        var totals = sql.list("lock-order", row -> row.getLong("total_fee"), outTradeNo);
        if (totals.isEmpty()) {
            // not handed on yet: whoever has it is the only one who knows of it
            return Outcome.OUT_OF_REACH;
        }
        var held = sql.first("held", row -> row.getLong("held"), outTradeNo).orElse(0L);
        if (held + fen > totals.getFirst()) {
            return Outcome.TOO_MUCH;
        }
        sql.run("claim", outRefundNo, outTradeNo, fen, shop, till);
        return Outcome.GRANTED;
    }

    @Override
    public void release(String outRefundNo) {
        try {
            asked(sql -> sql.change("release", outRefundNo));
        } catch (SQLException e) {
            LOG.warn("{}: the claim stands until the next start", outRefundNo, e);
        }
    }

    @Override
    public List<String> standing() {
        try {
            return asked(sql -> sql.list("standing", row -> row.getString("out_refund_no"), shop, till));
        } catch (SQLException e) {
            LOG.warn("nobody can be asked which claims stand", e);
            return List.of();
        }
    }

    /// One question, all of it or nothing.
    @FunctionalInterface
    private interface Question<T> {
        T of(Sql sql) throws SQLException;
    }

    private <T> T asked(Question<T> question) throws SQLException {
        try (var connection = place.connect();
                var sql = new Sql(connection, SharedClaims.class, "shared.sql", Map.of())) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            var answer = question.of(sql);
            connection.commit();
            return answer;
        }
    }
}
