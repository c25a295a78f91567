package io.saoma.book.share;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Reads a shared book beside the till's own code.
public final class SharedTable {

    private static final List<String> TABLES = List.of(
            "chain",
            "entry",
            "claim",
            "lineage",
            "takeover",
            "notice",
            "sale",
            "sale_line",
            "cash",
            "refund",
            "shop_entry",
            "shift",
            "drawer",
            "mark",
            "slip",
            "payorder",
            "bill",
            "bill_order",
            "shop_change");

    private SharedTable() {}

    /// Every line that stands in it, chain by chain.
    public static List<String> lines(SharedPlace place) throws SQLException {
        return strings(place, "SELECT line FROM entry ORDER BY chain, seq");
    }

    /// The orders that a till has by the shared book's tables: its own, and those that it took over from its backups.
    public static List<String> orders(SharedPlace place, int till, String lastHash) throws SQLException {
        return strings(
                place,
                "SELECT o.out_trade_no FROM chain c JOIN lineage g ON g.chain = c.id"
                        + " JOIN payorder o ON o.chain = g.ancestor AND o.id <= g.upto"
                        + " WHERE c.till = " + till + " AND c.head_hash = '" + lastHash + "' ORDER BY o.out_trade_no");
    }

    /// Its tables, before any till has come.
    public static void make(SharedPlace place) throws SQLException {
        Schema.connect(place).close();
    }

    /// Waits until nobody else is connected: where a wire is cut, what its till has sent before is still done.
    public static void alone(SharedPlace owner) throws SQLException, InterruptedException {
        var others = owner.url().startsWith("jdbc:postgresql")
                ? "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                : "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()";
        var glance = new CountDownLatch(1);
        while (!strings(owner, others).equals(List.of("0"))) {
            glance.await(20, TimeUnit.MILLISECONDS);
        }
    }

    /// Keeps all of it as it is now.
    public static void backUp(SharedPlace place) throws SQLException {
        for (var table : TABLES) {
            run(place, "DROP TABLE IF EXISTS old_" + table, "CREATE TABLE old_" + table + " AS SELECT * FROM " + table);
        }
    }

    /// Puts back what was kept.
    public static void restore(SharedPlace place) throws SQLException {
        for (var table : TABLES) {
            run(place, "DELETE FROM " + table, "INSERT INTO " + table + " SELECT * FROM old_" + table);
        }
    }

    public static Connection connect(SharedPlace place) throws SQLException {
        return place.connect();
    }

    /// The first column of what this finds.
    public static List<String> strings(SharedPlace place, String query) throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    public static void run(SharedPlace place, String... statements) throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        }
    }
}
