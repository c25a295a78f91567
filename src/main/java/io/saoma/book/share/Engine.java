package io.saoma.book.share;

import java.nio.file.Path;
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
                    "",
                    "joined",
                    "STRING_AGG(o.transaction_id, ' ' ORDER BY o.id)"),
            Map.of("connectTimeout", "5", "socketTimeout", "20", "tcpKeepAlive", "true"),
            "SET TIME ZONE 'Asia/Shanghai'",
            Map.of(),
            Map.of("sslmode", "verify-full"),
            Map.of("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory"),
            "sslrootcert"),
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
                    " ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                    "joined",
                    "GROUP_CONCAT(o.transaction_id ORDER BY o.id SEPARATOR ' ')"),
            Map.of(
                    "connectTimeout",
                    "5000",
                    "socketTimeout",
                    "20000",
                    "connectionTimeZone",
                    "+08:00",
                    "preserveInstants",
                    "true"),
            "SET time_zone = '+08:00'",
            // it would else ask for a certificate here, too
            Map.of("sslMode", "disable"),
            // it would else log in first, where nobody vouches for the server, and see afterwards who that was
            Map.of("sslMode", "verify-full", "deferCertificateValidation", "false"),
            Map.of(),
            "serverSslCert");

    private final String scheme;
    private final Map<String, String> words;
    private final Map<String, String> patience;
    private final String greeting;
    private final Map<String, String> openness;
    private final Map<String, String> secrecy;
    private final Map<String, String> javasTrust;
    private final String ownTrust;

    Engine(
            String scheme,
            Map<String, String> words,
            Map<String, String> patience,
            String greeting,
            Map<String, String> openness,
            Map<String, String> secrecy,
            Map<String, String> javasTrust,
            String ownTrust) {
        this.scheme = scheme;
        this.words = words;
        this.patience = patience;
        this.greeting = greeting;
        this.openness = openness;
        this.secrecy = secrecy;
        this.javasTrust = javasTrust;
        this.ownTrust = ownTrust;
    }

    /// Whose address this is; empty where it is nobody's.
    static Optional<Engine> of(String url) {
        return Arrays.stream(values()).filter(it -> url.startsWith(it.scheme)).findFirst();
    }

    /// How it calls the types that each engine has in its own way.
    Map<String, String> words() {
        return words;
    }

    /// What is said on every new connection: a day of business is a day in Shanghai, whatever this machine's clock is
    /// set to.
    String greeting() {
        return greeting;
    }

    /// Whether it can call those who listen. One that only speaks its language may refuse to.
    boolean calls() {
        return this == POSTGRESQL;
    }

    /// How the driver is to connect to a server on this machine.
    Map<String, String> openly() {
        var properties = new HashMap<>(patience);
        properties.putAll(openness);
        return properties;
    }

    /// How it is to connect to any other: nothing goes over a wire that somebody else could read, and to nobody who
    /// only says to be that server.
    ///
    /// @param authority the certificate of whoever vouches for the server; empty where Java knows him
    Map<String, String> secretly(Optional<Path> authority) {
        var properties = new HashMap<>(patience);
        properties.putAll(secrecy);
        authority.ifPresentOrElse(
                file -> properties.put(ownTrust, file.toString()), () -> properties.putAll(javasTrust));
        return properties;
    }
}
