package io.saoma.book;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Sale;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.basket.BasketEvent.BasketHeld;
import io.saoma.sale.basket.BasketEvent.BasketRecalled;
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
final class BasketRows {

    private static final int AT_HAND = 0;

    private final Sql sql;

    BasketRows(Sql sql) {
        this.sql = sql;
    }

    void post(BasketEvent event) throws SQLException {
        switch (event) {
            case LinePut(var index, var line, var by, var at) -> put(index, line, by, at);
            case LineRemoved(var index, var _, var _, var _) -> {
                sql.run("take-basket-line", AT_HAND, index);
                sql.run("close-basket-gap", AT_HAND, index);
            }
            case LinesReplaced(var from, var lines, var by, var at) -> {
                sql.run("cut-basket", AT_HAND, from);
                for (var index = 0; index < lines.size(); index++) {
                    put(from + index, lines.get(index), by, at);
                }
            }
            case BasketHeld(var ticket, var by, var at) -> sql.run("move-basket", ticket, by, at, AT_HAND);
            case BasketRecalled(var ticket, var by, var at) -> {
                clear();
                sql.run("move-basket", AT_HAND, by, at, ticket);
            }
        }
    }

    /// The sale that was rung up takes its basket away.
    void sold(Sale sale) throws SQLException {
        var lines = sql.list("basket-lines", Row::of);
        if (of(lines, AT_HAND).lines().equals(sale.lines())) {
            clear();
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

    private void clear() throws SQLException {
        sql.run("cut-basket", AT_HAND, 0);
    }

    private static Basket of(List<Row> rows, int ticket) {
        return new Basket(rows.stream()
                .filter(row -> row.ticket() == ticket)
                .map(Row::line)
                .toList());
    }

    private record Row(int ticket, String by, Instant since, Line line) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt("ticket"),
                    row.getString("cashier"),
                    Sql.instant(row, "at"),
                    EventCodec.line(row.getString("data")));
        }
    }
}
