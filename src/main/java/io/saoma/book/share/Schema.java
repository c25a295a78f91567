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
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The tables of the shared book, and how they come to be what this till knows.
final class Schema {

    private static final int VERSION = 5;
    private static final List<String> STEPS =
            List.of("V1__journals.sql", "V2__tables.sql", "V3__takeovers.sql", "V4__notices.sql", "V5__changes.sql");

    /// PostgreSQL has a state of its own for each of the two, MariaDB has it for the first.
    private static final List<String> NO_SUCH_TABLE = List.of("42P01", "42S02");

    private static final String FORBIDDEN = "42501";

    /// Of MariaDB: a whole database, or a table of it.
    private static final List<Integer> FORBIDDEN_THERE = List.of(1044, 1142);

    private Schema() {}

    /// A newer till has made these tables.
    static final class Newer extends SQLException {

        private static final long serialVersionUID = 1;

        Newer(int found) {
            super("the shared book has version " + found + ", and this till knows " + VERSION);
        }
    }

    /// They are behind, and this user may not bring them level: their owner has to.
    static final class Older extends SQLException {

        private static final long serialVersionUID = 1;

        Older(Throwable refused) {
            super(
                    "the shared book is older than version " + VERSION + ", and its owner has to bring it there",
                    refused);
        }
    }

    /// A connection to tables of this till's version, to which they are brought where they are behind.
    static Connection connect(SharedPlace place) throws SQLException {
        var connection = let(place);
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

    /// MariaDB lets nobody in who has no right yet.
    private static Connection let(SharedPlace place) throws SQLException {
        try {
            return place.connect();
        } catch (SQLException e) {
            throw forbidden(e) ? new Older(e) : e;
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
            if (NO_SUCH_TABLE.contains(e.getSQLState()) || forbidden(e)) {
                return 0;
            }
            throw e;
        }
    }

    /// A table that one may not see is, to MariaDB, one that one may not read.
    private static boolean forbidden(SQLException e) {
        return FORBIDDEN.equals(e.getSQLState()) || FORBIDDEN_THERE.contains(e.getErrorCode());
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
            var said = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .findFirst()
                    .orElseGet(() -> new SQLException(e));
            throw forbidden(said) ? new Older(said) : said;
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
