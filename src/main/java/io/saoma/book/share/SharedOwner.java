package io.saoma.book.share;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner of a shared book, who alone makes and changes its tables, and lets others in: each as far as he needs.
///
/// Where tills own the tables themselves nobody has to be let in; but then a stolen till could also empty them.
public final class SharedOwner {

    private static final Logger LOG = LoggerFactory.getLogger(SharedOwner.class);

    private final SharedPlace place;

    /// @param place with the owner as its user
    public SharedOwner(SharedPlace place) {
        this.place = place;
    }

    /// Makes the tables or brings them to what this version knows, and lets users in whom the database has already;
    /// says what the server refuses.
    public Optional<String> prepare(Map<Guest, List<String>> guests) {
        try {
            Schema.connect(place).close();
            for (var guest : guests.entrySet()) {
                for (var user : guest.getValue()) {
                    say(guest.getKey().grants(user));
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            LOG.warn("the shared book cannot be prepared", e);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void say(List<String> statements) throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}
