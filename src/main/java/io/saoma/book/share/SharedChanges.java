package io.saoma.book.share;

import io.saoma.book.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The numbered changes of one shop in the shared book. Each follows the version that its till has seen; of two that
/// want the same number the key lets one in, and the other one learns what it has not seen yet.
public final class SharedChanges {

    private static final int MOST_TRIES = 5;
    private static final String KEY_TAKEN = "23";
    private static final String ROLLED_BACK = "40";

    private final SharedPlace place;
    private final String shop;

    public SharedChanges(SharedPlace place, String shop) {
        this.place = place;
        this.shop = shop;
    }

    /// What was changed after this version, in its order: the first of them has the version after it.
    public List<ShopChange> after(long seen) throws SQLException {
        return asked(sql -> changes(sql, seen));
    }

    /// Once more with the same change changes nothing more, so that whoever got no answer asks again.
    ///
    /// @param seen the last version that its till had when it was made
    /// @throws SQLException where nobody can tell whether it stands
    public Appended append(long seen, ShopChange change) throws SQLException {
        for (var tries = 1; ; tries++) {
            try {
                return asked(sql -> append(sql, seen, change));
            } catch (SQLException e) {
                if (tries == MOST_TRIES || !comesSecond(e)) {
                    throw e;
                }
            }
        }
    }

    private Appended append(Sql sql, long seen, ShopChange change) throws SQLException {
        var meanwhile = changes(sql, seen);
        var mine = meanwhile.indexOf(change);
        if (mine >= 0) {
            return new Appended.Stands(seen + 1 + mine);
        }
        if (!meanwhile.isEmpty()) {
            return new Appended.Overtaken(meanwhile);
        }
        var version = sql.first("version", row -> row.getLong("version"), shop).orElse(0L);
        if (version < seen) {
            return new Appended.Forgotten(version);
        }
        sql.run("change", shop, seen + 1, change.kind(), change.at(), change.data(), change.till());
        return new Appended.Stands(seen + 1);
    }

    private List<ShopChange> changes(Sql sql, long seen) throws SQLException {
        return sql.list("changes", SharedChanges::change, shop, seen);
    }

    private static ShopChange change(ResultSet row) throws SQLException {
        return new ShopChange(row.getString("kind"), row.getString("at"), row.getString("data"), row.getInt("till"));
    }

    /// Whether another one was first; the next look sees what it did.
    private static boolean comesSecond(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith(KEY_TAKEN) || state.startsWith(ROLLED_BACK);
    }

    /// One question, all of it or nothing.
    @FunctionalInterface
    private interface Question<T> {
        T of(Sql sql) throws SQLException;
    }

    private <T> T asked(Question<T> question) throws SQLException {
        try (var connection = Schema.connect(place);
                var sql = new Sql(connection, SharedChanges.class, "shared.sql", Map.of())) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            var answer = question.of(sql);
            connection.commit();
            return answer;
        }
    }
}
