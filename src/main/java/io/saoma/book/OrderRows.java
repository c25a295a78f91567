package io.saoma.book;

import io.saoma.book.Orders.AttemptRow;
import io.saoma.book.Orders.DaySums;
import io.saoma.book.Orders.GroupRow;
import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Orders.Seller;
import io.saoma.book.Orders.WholeRow;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.bill.BillMark;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Basket;
import io.saoma.sale.Event;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.SaleState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/// Reads the rows that the questions of `orders.sql` answer with.
final class OrderRows {

    private OrderRows() {}

    static SaleRow sale(ResultSet row) throws SQLException {
        return new SaleRow(
                row.getLong("id"),
                Optional.ofNullable(row.getString("shop")),
                SaleNumber.parse(row.getString("sale_no")),
                Sql.instant(row, "created"),
                row.getString("cashier"),
                row.getString("name"),
                row.getLong("pieces"),
                new Money(row.getLong("total_fen")),
                new Money(row.getLong("let_off_fen")),
                new Money(row.getLong("paid_fen")),
                new Money(row.getLong("cash_fen")),
                new Money(row.getLong("refunded_fen")),
                row.getString("note"),
                Means.valueOf(row.getString("means")),
                SaleState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("stage")).map(Stage::valueOf),
                Optional.ofNullable(row.getString("out_trade_no")),
                Optional.ofNullable(row.getString("transaction_id")),
                Optional.ofNullable(row.getObject("shift_number", Integer.class)),
                BillMark.valueOf(row.getString("bill_mark")));
    }

    static SaleKey key(ResultSet row) throws SQLException {
        return new SaleKey(
                Optional.ofNullable(row.getString("shop")),
                SaleKey.parse(row.getString("sale_no")).number());
    }

    static Seller seller(ResultSet row) throws SQLException {
        return new Seller(Optional.ofNullable(row.getString("shop")), row.getString("cashier"), row.getInt("till"));
    }

    static GroupRow group(ResultSet row) throws SQLException {
        return new GroupRow(
                row.getString("word"),
                row.getLong("sales"),
                new Money(row.getLong("paid_fen")),
                new Money(row.getLong("refunded_fen")));
    }

    static WholeRow whole(ResultSet row) throws SQLException {
        return new WholeRow(
                sale(row),
                new Money(row.getLong("native_fen")),
                new Money(row.getLong("micropay_fen")),
                Arrays.stream(row.getString("transactions").split(" ", -1))
                        .filter(number -> !number.isEmpty())
                        .toList());
    }

    static DaySums sums(ResultSet row) throws SQLException {
        return new DaySums(
                row.getLong("sales"),
                row.getLong("paid"),
                new Money(row.getLong("paid_fen")),
                new Money(row.getLong("let_off_fen")),
                new Money(row.getLong("cash_fen")),
                new Money(row.getLong("refunded_fen")),
                row.getLong("waiting"),
                new Money(row.getLong("waiting_fen")),
                row.getLong("by_hand"),
                new Money(row.getLong("by_hand_fen")),
                row.getLong("to_do"));
    }

    /// What was rung up, of the event that rang it up.
    static Basket basket(Optional<Event> rungUp) {
        return switch (rungUp.orElse(null)) {
            case Charged charged -> charged.sale().basket();
            case Reattempted again -> again.sale().basket();
            case Restored restored -> restored.sale().basket();
            case SoldForCash sold -> sold.sale().basket();
            case null, default -> Basket.EMPTY;
        };
    }

    static Cash cash(ResultSet row) throws SQLException {
        return new Cash(new Money(row.getLong("due_fen")), new Money(row.getLong("tendered_fen")));
    }

    static AttemptRow attempt(ResultSet row) throws SQLException {
        return new AttemptRow(
                Stage.valueOf(row.getString("stage")),
                new Money(row.getLong("total_fee")),
                Optional.ofNullable(row.getString("transaction_id")),
                Optional.ofNullable(row.getString("hand_number")));
    }

    static Optional<Event> event(ResultSet row) throws SQLException {
        return EventCodec.event(row.getString("kind"), Sql.instant(row, "at"), EventCodec.tree(row.getString("data")));
    }
}
