package io.saoma.book.share;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The tables of the shared book, and how they come to be what this till knows.
final class Schema {

    private static final int VERSION = 1;
    private static final List<String> STEPS = List.of("V1__journals.sql");

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /// A newer till has made these tables.
    static final class Newer extends SQLException {

        private static final long serialVersionUID = 1;

        Newer(String found) {
            super("the shared book has version " + found + ", and this till knows " + VERSION);
        }
    }

    static Schema of(SharedPlace place) {
        return new Schema(Flyway.configure(Schema.class.getClassLoader())
                .dataSource(place.url(), place.user(), place.password().get())
                .jdbcProperties(place.properties())
                .resourceProvider(new Steps())
                .placeholders(place.engine().words())
                .loggers("slf4j")
                .load());
    }

    /// Brings the tables to this till's version; throws where they are beyond it already.
    void bringLevel() throws SQLException {
        try {
            var found = flyway.info().current();
            if (beyond(found)) {
                throw new Newer(found.getVersion().getVersion());
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        }
    }

    private static boolean beyond(@Nullable MigrationInfo found) {
        return found != null && found.getVersion().getMajor().intValue() > VERSION;
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
