package io.saoma.book.share;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// The calls that PostgreSQL's driver hears on a connection; JDBC has no word for them.
final class Calls {

    private Calls() {}

    /// What comes with each call, once there is one; none when the time is over.
    static List<String> await(Connection connection, Duration time) throws SQLException {
        var calls = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(time.toMillis()));
        return Stream.ofNullable(calls)
                .flatMap(Stream::of)
                .map(PGNotification::getParameter)
                .toList();
    }
}
