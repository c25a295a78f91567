package io.saoma.book;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Reductions;
import io.saoma.sale.Sale;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.basket.BasketEvent.BasketHeld;
import io.saoma.sale.basket.BasketEvent.BasketNoted;
import io.saoma.sale.basket.BasketEvent.BasketRecalled;
import io.saoma.sale.basket.BasketEvent.BasketReduced;
import io.saoma.sale.basket.BasketEvent.LinePut;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.sale.basket.HeldBasket;
import io.saoma.sale.basket.StandingBaskets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The rows of the baskets that stand on the counter; the ticket of the one at hand is 0.
final class BasketRows implements CounterRows {

    private static final int AT_HAND = 0;

    private final Sql sql;

    BasketRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void post(BasketEvent event) throws SQLException {
        switch (event) {
            case LinePut(var index, var line, var by, var at) -> put(index, line, by, at);
            case LineRemoved(var index, var _, var _, var _) -> {
                sql.run("take-basket-line", AT_HAND, index);
                sql.run("close-basket-gap", AT_HAND, index);
                forgetWhereEmpty();
            }
            case LinesReplaced(var from, var lines, var by, var at) -> {
                sql.run("cut-basket", AT_HAND, from);
                for (var index = 0; index < lines.size(); index++) {
                    put(from + index, lines.get(index), by, at);
                }
                forgetWhereEmpty();
            }
            case BasketReduced(var reductions, var _, var _) ->
                sql.run("reduce-basket", AT_HAND, EventCodec.json(reductions));
            case BasketNoted(var note, var _, var _) -> sql.run("note-basket", AT_HAND, note);
            case BasketHeld(var ticket, var by, var at) -> move(AT_HAND, ticket, by, at);
            case BasketRecalled(var ticket, var by, var at) -> move(ticket, AT_HAND, by, at);
        }
    }

    @Override
    public void sold(Sale sale) throws SQLException {
        var rows = sql.list("basket-lines", Row::of);
        if (of(rows, AT_HAND).equals(sale.basket())) {
            clear(AT_HAND);
        }
    }

    StandingBaskets standing() throws SQLException {
        var rows = sql.list("basket-lines", Row::of);
        var held = new ArrayList<HeldBasket>();
        for (var ticket : rows.stream().map(Row::ticket).distinct().toList()) {
            if (ticket != AT_HAND) {
                var first = rows.stream()
                        .filter(row -> row.ticket() == ticket)
                        .findFirst()
                        .orElseThrow();
                held.add(new HeldBasket(ticket, of(rows, ticket), first.by(), first.since()));
            }
        }
        return new StandingBaskets(of(rows, AT_HAND), held);
    }

    private void put(int index, Line line, String by, Instant at) throws SQLException {
        sql.run("put-basket-line", AT_HAND, index, by, at, EventCodec.json(line));
    }

    /// What was agreed with one customer must never meet the goods of the next, whenever the till dies.
    private void forgetWhereEmpty() throws SQLException {
        sql.run("forget-empty-basket", AT_HAND);
    }

    /// Whatever stood under the other ticket makes room.
    private void move(int from, int to, String by, Instant at) throws SQLException {
        clear(to);
        sql.run("move-basket", to, by, at, from);
        sql.run("rename-basket", to, from);
    }

    private void clear(int ticket) throws SQLException {
        sql.run("cut-basket", ticket, 0);
        sql.run("forget-basket", ticket);
    }

    private static Basket of(List<Row> rows, int ticket) {
        var own = rows.stream().filter(row -> row.ticket() == ticket).toList();
        return own.isEmpty()
                ? Basket.EMPTY
                : new Basket(
                        own.stream().map(Row::line).toList(),
                        own.getFirst().reductions(),
                        own.getFirst().note());
    }

    private record Row(int ticket, String by, Instant since, Line line, Reductions reductions, String note) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt("ticket"),
                    row.getString("cashier"),
                    Sql.instant(row, "at"),
                    EventCodec.line(row.getString("data")),
                    EventCodec.reductions(row.getString("reductions")),
                    row.getString("note"));
        }
    }
}
