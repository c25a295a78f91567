package io.saoma.book;

import io.saoma.book.Orders.AttemptRow;
import io.saoma.book.Orders.DaySums;
import io.saoma.book.Orders.SaleRow;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.SaleState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Reads the rows that the questions of `orders.sql` answer with.
final class OrderRows {

    private OrderRows() {}

    static SaleRow sale(ResultSet row) throws SQLException {
        return new SaleRow(
                SaleNumber.parse(row.getString("sale_no")),
                Sql.instant(row, "created"),
                row.getString("cashier"),
                row.getString("name"),
                row.getLong("pieces"),
                new Money(row.getLong("total_fen")),
                new Money(row.getLong("paid_fen")),
                SaleState.valueOf(row.getString("state")),
                Stage.valueOf(row.getString("stage")),
                row.getString("out_trade_no"),
                Optional.ofNullable(row.getString("transaction_id")));
    }

    static DaySums sums(ResultSet row) throws SQLException {
        return new DaySums(
                row.getLong("sales"),
                row.getLong("paid"),
                new Money(row.getLong("paid_fen")),
                row.getLong("waiting"),
                new Money(row.getLong("waiting_fen")),
                row.getLong("to_do"));
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("barcode"),
                row.getString("name"),
                new Money(row.getLong("price_fen")),
                row.getInt("quantity"));
    }

    static AttemptRow attempt(ResultSet row) throws SQLException {
        return new AttemptRow(
                row.getString("out_trade_no"),
                row.getInt("attempt"),
                Stage.valueOf(row.getString("stage")),
                row.getString("trade_state"),
                new Money(row.getLong("total_fee")),
                Optional.ofNullable(row.getObject("cash_fee", Long.class)).map(Money::new),
                Optional.ofNullable(row.getString("transaction_id")),
                Optional.ofNullable(row.getString("bank_type")),
                Optional.ofNullable(row.getObject("time_end", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Sql.instant(row, "created"),
                Sql.instant(row, "deadline"),
                row.getBoolean("late"),
                row.getBoolean("accepted"));
    }

    static Optional<Event> event(ResultSet row) throws SQLException {
        return EventCodec.event(row.getString("kind"), Sql.instant(row, "at"), EventCodec.tree(row.getString("data")));
    }
}
