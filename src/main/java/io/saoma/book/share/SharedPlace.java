package io.saoma.book.share;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/// Where the shared book lies, and as whom it is opened there.
///
/// @param url `jdbc:postgresql://host/name` or `jdbc:mariadb://host/name`, without anything more
/// @param password reveals it to the driver alone
/// @param authority the certificate (PEM) of whoever vouches for the server; empty where Java knows him
public record SharedPlace(String url, String user, Supplier<String> password, Optional<Path> authority) {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    public SharedPlace {
        if (!fits(url)) {
            throw new IllegalArgumentException("no place for a shared book: " + url);
        }
    }

    /// A server that a known authority vouches for.
    public SharedPlace(String url, String user, Supplier<String> password) {
        this(url, user, password, Optional.empty());
    }

    /// Whether a shared book can lie at this address. Whoever could add to it could turn the secrecy off.
    public static boolean fits(String url) {
        return Engine.of(url).isPresent() && url.matches("jdbc:[a-z]+://[A-Za-z0-9.:\\[\\]-]+/[A-Za-z0-9_]+");
    }

    Engine engine() {
        return Engine.of(url).orElseThrow();
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.putAll(properties());
        properties.put("user", user);
        properties.put("password", password.get());
        var connection = DriverManager.getConnection(url, properties);
        try (var statement = connection.createStatement()) {
            statement.execute(engine().greeting());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// How the driver is to connect, but for who connects.
    Map<String, String> properties() {
        return here() ? engine().openly() : engine().secretly(authority);
    }

    /// What stays on this machine needs no secrecy.
    private boolean here() {
        return HERE.contains(URI.create(url.substring("jdbc:".length())).getHost());
    }
}
