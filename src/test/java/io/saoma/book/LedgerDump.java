package io.saoma.book;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Every row of every table of a ledger, as text, to compare two of them; also while a book in this JVM has it open.
final class LedgerDump {

    private LedgerDump() {}

    static List<String> of(Home home) throws SQLException {
        try (var connection = connected(home)) {
            return of(connection);
        }
    }

    static List<String> of(Connection connection) throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : List.of(
                "head",
                "strange_kind",
                "entry",
                "sale",
                "sale_line",
                "cash",
                "refund",
                "slip",
                "basket_line",
                "basket",
                "shift",
                "drawer",
                "mark",
                "shop_entry",
                "bill",
                "payorder",
                "open_order",
                "late_order",
                "paid_order",
                "hand_order",
                "first_order")) {
            rows(
                            connection,
                            "SELECT * FROM " + table
                                    + (List.of("sale_line", "slip", "basket_line")
                                                    .contains(table)
                                            ? " ORDER BY 1, 2"
                                            : " ORDER BY 1"))
                    .forEach(row -> rows.add(table + "|" + row));
        }
        return rows;
    }

    static List<String> rows(Home home, String query) throws SQLException {
        try (var connection = connected(home)) {
            return rows(connection, query);
        }
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                var row = new StringBuilder();
                for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : "|").append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    static void execute(Home home, String statement) throws SQLException {
        try (var connection = connected(home);
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static Connection connected(Home home) throws SQLException {
        var url = "jdbc:h2:file:" + home.folder().toAbsolutePath().resolve("saoma")
                + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;IFEXISTS=TRUE";
        return DriverManager.getConnection(url, "sa", "");
    }
}
