package io.saoma.book.share;

import io.saoma.book.BookException;
import io.saoma.book.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The numbered changes of a shop in the shared book, a row for each subject. Each follows the version that its
/// till has seen; of two that want the same number the key lets one in, and the other one learns what it has not
/// seen yet. All questions of a till go through one connection, which is kept.
public final class SharedChanges implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedChanges.class);
    private static final int MOST_TRIES = 5;
    private static final String KEY_TAKEN = "23";
    private static final String ROLLED_BACK = "40";

    private final SharedPlace place;
    private final String shop;
    private @Nullable Line line;

    public SharedChanges(SharedPlace place, String shop) {
        this.place = place;
        this.shop = shop;
    }

    /// What stands last in each row: one question, however long the rows are.
    public synchronized Map<Subject, Head> heads() {
        var each = Arrays.stream(Subject.values())
                .flatMap(subject -> Stream.of(shop, subject.word()))
                .toArray();
        var heads = new EnumMap<Subject, Head>(Subject.class);
        Arrays.stream(Subject.values()).forEach(subject -> heads.put(subject, Head.none(subject)));
        try {
            asked(sql -> sql.list("heads", Head::of, each)).forEach(head -> heads.put(head.subject(), head));
        } catch (SQLException e) {
            throw away(e);
        }
        return heads;
    }

    /// What was changed after this version, in its order: the first of them has the version after it.
    public synchronized List<ShopChange> after(Subject subject, long seen) {
        try {
            return asked(sql -> changes(sql, subject, seen));
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /// Once more with the same change changes nothing more, so that whoever got no answer asks again.
    ///
    /// @param seen the last version that its till had when it was made
    /// @throws BookException where nobody can tell whether it stands
    public synchronized Appended append(Subject subject, long seen, ShopChange change) {
        for (var tries = 1; ; tries++) {
            try {
                return asked(sql -> append(sql, subject, seen, change));
            } catch (SQLException e) {
                if (tries == MOST_TRIES || !comesSecond(e)) {
                    throw away(e);
                }
            }
        }
    }

    private static BookException away(SQLException why) {
        return new BookException("the shared book does not answer", why);
    }

    private Appended append(Sql sql, Subject subject, long seen, ShopChange change) throws SQLException {
        var meanwhile = changes(sql, subject, seen);
        var mine = meanwhile.indexOf(change);
        if (mine >= 0) {
            return new Appended.Stands(seen + 1 + mine);
        }
        if (!meanwhile.isEmpty()) {
            return new Appended.Overtaken(meanwhile);
        }
        var version = sql.first("version", row -> row.getLong("version"), shop, subject.word())
                .orElse(0L);
        if (version < seen) {
            return new Appended.Forgotten(version);
        }
        sql.run("change", shop, subject.word(), seen + 1, change.kind(), change.at(), change.data(), change.till());
        return new Appended.Stands(seen + 1);
    }

    private List<ShopChange> changes(Sql sql, Subject subject, long seen) throws SQLException {
        return sql.list("changes", SharedChanges::change, shop, subject.word(), seen);
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

    /// Through the line of the last question; one that has broken since then is made anew.
    private <T> T asked(Question<T> question) throws SQLException {
        if (line != null && !line.stands()) {
            drop();
        }
        if (line == null) {
            line = Line.open(place);
        }
        try {
            var answer = question.of(line.sql);
            line.connection.commit();
            return answer;
        } catch (SQLException | RuntimeException e) {
            drop();
            throw e;
        }
    }

    private void drop() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    @Override
    public synchronized void close() {
        drop();
    }

    /// A connection, and what is said through it.
    private static final class Line implements AutoCloseable {

        private static final int SECONDS = 2;

        private final Connection connection;
        private final Sql sql;

        private Line(Connection connection) throws SQLException {
            this.connection = connection;
            sql = new Sql(connection, SharedChanges.class, "shared.sql", Map.of());
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
        }

        static Line open(SharedPlace place) throws SQLException {
            var connection = Schema.connect(place);
            try {
                return new Line(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        }

        boolean stands() throws SQLException {
            return connection.isValid(SECONDS);
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("a connection that is given up cannot be closed", e);
            }
        }
    }
}
