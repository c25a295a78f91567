package io.saoma.book.share;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner of a shared book, who alone makes and changes its tables, and lets others in: each as far as he needs.
///
/// Where tills own the tables themselves nobody has to be let in; but then a stolen till could also empty them.
public final class SharedOwner {

    /// What a till does with each table beside reading it. Nobody changes a line that stands, and nobody removes one.
    private static final List<Right> OF_A_TILL = List.of(
            new Right("chain", "INSERT, UPDATE"),
            new Right("entry", "INSERT"),
            new Right("lineage", "INSERT"),
            new Right("claim", "INSERT, DELETE"),
            new Right("takeover", "INSERT"),
            new Right("sale", "INSERT, UPDATE"),
            new Right("sale_line", "INSERT"),
            new Right("cash", "INSERT"),
            new Right("refund", "INSERT, UPDATE"),
            new Right("shop_entry", "INSERT"),
            new Right("shift", "INSERT, UPDATE"),
            new Right("drawer", "INSERT"),
            new Right("mark", "INSERT"),
            new Right("slip", "INSERT, UPDATE"),
            new Right("payorder", "INSERT, UPDATE"),
            new Right("bill", "INSERT, DELETE"),
            new Right("bill_order", "INSERT, DELETE"));

    /// Flyway's own, by which everybody sees whether the tables are what he knows.
    private static final String VERSIONS = "flyway_schema_history";

    private static final Logger LOG = LoggerFactory.getLogger(SharedOwner.class);

    private final SharedPlace place;

    private record Right(String table, String writes) {}

    /// @param place with the owner as its user
    public SharedOwner(SharedPlace place) {
        this.place = place;
    }

    /// Whether a user of the database can be let in by this name.
    public static boolean knows(String user) {
        return user.matches("[a-z_][a-z0-9_]*");
    }

    /// Makes the tables or brings them to what this version knows, and lets users of the database in who are there
    /// already; says what the server refuses.
    ///
    /// @param tills read all tables, and add to them what a till adds
    /// @param readers read all tables
    public Optional<String> prepare(List<String> tills, List<String> readers) {
        try {
            Schema.connect(place).close();
            for (var user : tills) {
                grant(user, right -> "SELECT, " + right.writes());
            }
            for (var user : readers) {
                grant(user, _ -> "SELECT");
            }
            return Optional.empty();
        } catch (SQLException e) {
            LOG.warn("the shared book cannot be prepared", e);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void grant(String user, Function<Right, String> what) throws SQLException {
        if (!knows(user)) {
            throw new IllegalArgumentException("no name for a user: " + user);
        }
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute("GRANT SELECT ON " + VERSIONS + " TO " + user);
            for (var right : OF_A_TILL) {
                statement.execute("GRANT " + what.apply(right) + " ON " + right.table() + " TO " + user);
            }
        }
    }
}
