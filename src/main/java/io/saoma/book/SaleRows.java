package io.saoma.book;

import io.saoma.book.Standing.Attempt;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The rows of sales, their lines and their cash, and how each sale stands.
final class SaleRows {

    private final Sql sql;
    private final CounterRows baskets;

    SaleRows(Sql sql, CounterRows baskets) {
        this.sql = sql;
        this.baskets = baskets;
    }

    /// A sale is rung up once, by the first line that tells of it.
    void ringUp(long seq, Sale sale) throws SQLException {
        var number = sale.number().toString();
        if (sql.has("has-sale", number)) {
            return;
        }
        sql.run(
                "add-sale",
                seq,
                number,
                sale.total().fen(),
                sale.basket().letOff().fen(),
                sale.note(),
                sale.pieces(),
                sale.number().day(),
                sale.number().counter(),
                sale.number().till(),
                sale.cashier(),
                sale.number().practice(),
                sale.at());
        var shares = sale.basket().shares();
        for (var index = 0; index < shares.size(); index++) {
            add(number, index + 1, sale.lines().get(index), shares.get(index));
        }
        baskets.sold(sale);
    }

    /// The table counts pieces, and price times pieces has to be what they cost.
    private void add(String number, int lineNumber, Line line, Money paid) throws SQLException {
        var price = line.weighed() ? line.full() : line.price();
        var pieces = line.returned().isPresent() ? -line.pieces() : line.pieces();
        sql.run("add-line", number, lineNumber, line.barcode(), line.name(), price.fen(), pieces, paid.fen());
    }

    /// Posts cash that came or went, and says for which sale.
    String cash(long seq, CashEvent event) throws SQLException {
        switch (event) {
            case SoldForCash(var sale, var cash, var at) -> {
                ringUp(seq, sale);
                add(seq, event, cash, sale.cashier(), at);
            }
            case CashTaken(var _, var cash, var by, var at) -> add(seq, event, cash, by, at);
            case CashReturned(var _, var amount, var by, var at) ->
                add(seq, event, Cash.exactly(amount.negated()), by, at);
        }
        return event.number().toString();
    }

    private void add(long seq, CashEvent event, Cash cash, String by, Instant at) throws SQLException {
        sql.run(
                "add-cash",
                seq,
                event.number().toString(),
                cash.due().fen(),
                cash.tendered().fen(),
                by,
                at);
    }

    /// Writes down how a sale stands by now; nothing where it was never rung up.
    void stand(String number) throws SQLException {
        var rows = sql.list("attempts", Row::of, number);
        if (!rows.isEmpty()) {
            var sale = rows.getFirst();
            var attempts = rows.stream().flatMap(row -> row.attempt().stream()).toList();
            var standing = Standing.of(sale.totalFen(), sale.cashFen(), sale.refundedFen(), attempts);
            sql.run(
                    "stand",
                    standing.state().name(),
                    standing.paidFen(),
                    standing.toldBy().orElse(null),
                    number,
                    sale.refundedFen());
        }
    }

    /// A sale, its cash, what has gone back, and one of its attempts if it has any.
    private record Row(long totalFen, long cashFen, long refundedFen, Optional<Attempt> attempt) {

        static Row of(ResultSet row) throws SQLException {
            var attempt = row.getString("out_trade_no") == null ? Optional.<Attempt>empty() : Optional.of(attempt(row));
            return new Row(row.getLong("total_fen"), row.getLong("cash_fen"), row.getLong("refunded_fen"), attempt);
        }

        private static Attempt attempt(ResultSet row) throws SQLException {
            return new Attempt(
                    row.getString("out_trade_no"),
                    Stage.valueOf(row.getString("stage")),
                    row.getLong("total_fee"),
                    row.getBoolean("late"),
                    row.getBoolean("accepted"),
                    row.getString("hand_number") != null,
                    row.getLong("given_back_fee"));
        }
    }
}
