package io.saoma.book.share;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection of the pool, and since when nobody has asked it anything.
final class Kept {

    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    /// Whatever was there a moment ago is not asked whether it still is.
    private static final Duration FRESH = Duration.ofMillis(500);

    private static final int PATIENCE_SECONDS = 1;

    private final Connection connection;
    private volatile long since = System.nanoTime();
    private volatile boolean gone;

    Kept(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /// Whether the server is still at its other end.
    boolean answers() {
        try {
            return !rested(FRESH) || connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }

    boolean rested(Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }

    void used() {
        since = System.nanoTime();
    }

    /// Nobody gets it any more.
    void leave() {
        gone = true;
    }

    boolean gone() {
        return gone;
    }

    void shut() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection to the shared book had already gone", e);
        }
    }
}
