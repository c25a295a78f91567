package io.saoma.book.share;

import com.zaxxer.hikari.HikariDataSource;
import io.saoma.book.DeskBook;
import java.time.Duration;

/// A manager's desk at the shared book: a few connections, made when they are first wanted and kept for a while.
public final class SharedDesk implements AutoCloseable {

    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long IDLE_MILLIS = 60_000;

    private final HikariDataSource source;
    private final DeskBook book;

    /// Connects to nobody yet.
    public SharedDesk(SharedPlace place) {
        var config = Pool.at(place, "shared-desk", MOST, PATIENCE);
        config.setReadOnly(true);
        config.setIdleTimeout(IDLE_MILLIS);
        source = new HikariDataSource(config);
        book = new DeskBook(source, place.engine().words());
    }

    /// What the desk sees.
    public DeskBook book() {
        return book;
    }

    @Override
    public void close() {
        source.close();
    }
}
