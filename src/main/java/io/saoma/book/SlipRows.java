package io.saoma.book;

import io.saoma.sale.print.PrintEvent;
import io.saoma.sale.print.PrintEvent.PrintDone;
import io.saoma.sale.print.PrintEvent.PrintWanted;
import java.sql.SQLException;

/// The rows of the receipts that were wanted on paper.
final class SlipRows {

    private final Sql sql;

    SlipRows(Sql sql) {
        this.sql = sql;
    }

    /// Posts it, and says for which sale.
    String post(PrintEvent event) throws SQLException {
        var sale = event.slip().sale().toString();
        switch (event) {
            case PrintWanted(var slip, var _, var at) -> {
                if (!sql.has("has-slip", sale, slip.copy())) {
                    sql.run("add-slip", sale, slip.copy(), slip.sale().practice(), at);
                }
            }
            case PrintDone(var slip, var at) -> sql.run("slip-done", at, sale, slip.copy());
        }
        return sale;
    }
}
