package io.saoma.book.share;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;

/// The kinds of real database servers. Of each there is one for all tests and another one for those who kill it.
@SuppressWarnings("ImmutableEnumChecker") // what runs, or does not
public enum Server {
    POSTGRESQL(PostgreSqlServer::new),
    MARIADB(MariaDbServer::open);

    /// Whoever kills a server needs it alone.
    public static final String LOCK = "mortal database servers";

    private final DatabaseServer common;
    private final DatabaseServer mortal;

    Server(Supplier<DatabaseServer> made) {
        common = made.get();
        mortal = made.get();
    }

    /// The one that nobody kills.
    public DatabaseServer common() {
        return common;
    }

    /// The one that may be killed, by who holds the lock.
    public DatabaseServer mortal() {
        return mortal;
    }

    /// A shared book that its owner has prepared for a till, as whom it is opened.
    public SharedPlace prepared() throws IOException, SQLException {
        return common.prepared();
    }

    /// A user of the database whom its owner has let in as such a guest.
    public SharedPlace guest(SharedPlace owner, Guest guest) throws SQLException {
        return common.guest(owner, guest);
    }

    /// A user of the database who may nothing yet.
    public SharedPlace guest(SharedPlace place) throws SQLException {
        return common.guest(place);
    }

    /// The same book, as its owner opens it.
    public SharedPlace asOwner(SharedPlace place) {
        return common.asOwner(place);
    }

    /// A shared book that nobody has written into yet, as its owner opens it.
    public SharedPlace fresh() throws IOException, SQLException {
        return common.fresh();
    }

    public int port() {
        return common.port();
    }
}
