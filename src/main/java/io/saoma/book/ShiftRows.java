package io.saoma.book;

import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent;
import io.saoma.sale.shift.ShiftEvent.CashMoved;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import java.sql.SQLException;

/// The rows of the shifts, and of what happened to the drawer beside sales.
final class ShiftRows {

    private final Sql sql;

    ShiftRows(Sql sql) {
        this.sql = sql;
    }

    void post(long seq, ShiftEvent event) throws SQLException {
        switch (event) {
            case ShiftOpened(var number, var cash, var practice, var by, var at) -> {
                if (!sql.has("has-open-shift", practice)) {
                    sql.run("add-shift", seq, number, practice, cash.fen(), by, at);
                }
            }
            case CashMoved(var amount, var reason, var practice, var by, var at) ->
                sql.run("add-drawer", seq, practice, amount.fen(), reason, by, at);
            case DrawerOpened(var reason, var practice, var by, var at) ->
                sql.run("add-drawer", seq, practice, Money.ZERO.fen(), reason, by, at);
            case ShiftClosed(var number, var expected, var counted, var practice, var by, var at) ->
                sql.run("close-shift", seq, at, expected.fen(), counted.fen(), by, number, practice);
        }
    }
}
