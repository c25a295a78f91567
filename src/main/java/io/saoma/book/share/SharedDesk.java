package io.saoma.book.share;

import io.saoma.book.DeskBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// A manager's desk at the shared book: a few connections, made when they are first wanted and kept for a while.
public final class SharedDesk implements AutoCloseable {

    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration REST = Duration.ofMinutes(1);

    private final Pool pool;
    private final DeskBook book;

    /// Connects to nobody yet.
    public SharedDesk(SharedPlace place) {
        pool = new Pool(() -> opened(place), MOST, PATIENCE, REST);
        book = new DeskBook(pool, place.engine().words());
    }

    private static Connection opened(SharedPlace place) throws SQLException {
        var connection = place.connect();
        connection.setReadOnly(true);
        return connection;
    }

    /// What the desk sees.
    public DeskBook book() {
        return book;
    }

    @Override
    public void close() {
        pool.close();
    }
}
