package io.saoma.book.share;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.saoma.book.DeskBook;

/// A manager's desk at the shared book: a few connections, made when they are first wanted and kept for a while.
public final class SharedDesk implements AutoCloseable {

    private static final int MOST = 4;
    private static final long PATIENCE_MILLIS = 8_000;
    private static final long IDLE_MILLIS = 60_000;

    private final HikariDataSource source;
    private final DeskBook book;

    /// Connects to nobody yet.
    public SharedDesk(SharedPlace place) {
        var config = new HikariConfig();
        config.setPoolName("shared-desk");
        config.setJdbcUrl(place.url());
        config.setUsername(place.user());
        config.setPassword(place.password().get());
        place.properties().forEach(config::addDataSourceProperty);
        config.setConnectionInitSql(place.engine().greeting());
        config.setReadOnly(true);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(MOST);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setIdleTimeout(IDLE_MILLIS);
        // nobody may be there when the till starts
        config.setInitializationFailTimeout(-1);
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
