package io.saoma.book.share;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The tables of the shared book, and how they come to be what this till knows.
final class Schema {

    private static final int VERSION = 4;
    private static final List<String> STEPS = List.of("V1__journals.sql", "V2__tables.sql", "V4__notices.sql");

    private static final String NO_SUCH_TABLE = "42";

    private Schema() {}

    /// A newer till has made these tables.
    static final class Newer extends SQLException {

        private static final long serialVersionUID = 1;

        Newer(int found) {
            super("the shared book has version " + found + ", and this till knows " + VERSION);
        }
    }

    /// A connection to tables of this till's version, to which they are brought where they are behind.
    static Connection connect(SharedPlace place) throws SQLException {
        var connection = place.connect();
        try {
            var found = version(connection);
            if (found > VERSION) {
                throw new Newer(found);
            }
            if (found < VERSION) {
                bringLevel(place);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// 0 where there are no tables yet.
    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT version FROM flyway_schema_history WHERE success")) {
            var version = 0;
            while (rows.next()) {
                version = Math.max(version, rows.getInt("version"));
            }
            return version;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(NO_SUCH_TABLE)) {
                return 0;
            }
            throw e;
        }
    }

    private static void bringLevel(SharedPlace place) throws SQLException {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(place.url(), place.user(), place.password().get())
                    .jdbcProperties(place.properties())
                    .resourceProvider(new Steps())
                    .placeholders(place.engine().words())
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        }
    }

    /// The steps lie beside this class.
    private static final class Steps implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return STEPS.contains(name) ? new Step(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return STEPS.stream()
                    .filter(name -> name.startsWith(prefix))
                    .<LoadableResource>map(Step::new)
                    .toList();
        }
    }

    /// One of them.
    private static final class Step extends LoadableResource {

        private final String name;

        Step(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
                return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
