package io.saoma.book.share;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

/// Connections to the shared book that are made when they are wanted, and kept for a while.
final class Pool {

    private Pool() {}

    /// @param patience how long somebody waits for one
    static HikariConfig at(SharedPlace place, String name, int most, Duration patience) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(place.url());
        config.setUsername(place.user());
        config.setPassword(place.password().get());
        place.properties().forEach(config::addDataSourceProperty);
        config.setConnectionInitSql(place.engine().greeting());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(most);
        config.setConnectionTimeout(patience.toMillis());
        // nobody may be there when the program starts
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
