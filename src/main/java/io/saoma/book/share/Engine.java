package io.saoma.book.share;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The database servers that a shared book can lie on, and those that speak like them.
@SuppressWarnings("ImmutableEnumChecker") // the words stand still here
enum Engine {
    POSTGRESQL(
            "jdbc:postgresql://",
            Map.of(
                    "word",
                    "TEXT",
                    "text",
                    "TEXT",
                    "hash",
                    "CHAR(64)",
                    "time",
                    "TIMESTAMP WITH TIME ZONE",
                    "options",
                    ""),
            Map.of(
                    "connectTimeout",
                    "5",
                    "socketTimeout",
                    "20",
                    "tcpKeepAlive",
                    "true",
                    "options",
                    "-c TimeZone=Asia/Shanghai"),
            Map.of("sslmode", "verify-full", "sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory")),
    MARIADB(
            "jdbc:mariadb://",
            Map.of(
                    "word",
                    "VARCHAR(190)",
                    "text",
                    "LONGTEXT",
                    "hash",
                    "CHAR(64)",
                    "time",
                    "DATETIME(6)",
                    "options",
                    " ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"),
            Map.of(
                    "connectTimeout",
                    "5000",
                    "socketTimeout",
                    "20000",
                    "connectionTimeZone",
                    "+08:00",
                    "forceConnectionTimeZoneToSession",
                    "true"),
            Map.of("sslMode", "verify-full"));

    private final String scheme;
    private final Map<String, String> words;
    private final Map<String, String> patience;
    private final Map<String, String> secrecy;

    Engine(String scheme, Map<String, String> words, Map<String, String> patience, Map<String, String> secrecy) {
        this.scheme = scheme;
        this.words = words;
        this.patience = patience;
        this.secrecy = secrecy;
    }

    /// Whose address this is; empty where it is nobody's.
    static Optional<Engine> of(String url) {
        return Arrays.stream(values()).filter(it -> url.startsWith(it.scheme)).findFirst();
    }

    /// How it calls the types that each engine has in its own way.
    Map<String, String> words() {
        return words;
    }

    /// How the driver is to connect; nothing goes over a wire that somebody else could read.
    Map<String, String> properties(boolean secret) {
        var properties = new HashMap<String, String>();
        properties.putAll(patience);
        if (secret) {
            properties.putAll(secrecy);
        }
        return properties;
    }
}
