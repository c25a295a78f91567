package io.saoma.book.share;

import io.saoma.book.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was written on the notice board since the last look; for one thread only.
///
/// Two transactions may commit the other way round than their times stand. So each look begins a little before the
/// newest that it has seen, and leaves out what it knows from there.
final class NoticeLook {

    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private Optional<Instant> newest = Optional.empty();
    private Set<Row> known = Set.of();

    private record Row(String number, String about, Instant heard) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("number"), row.getString("about"), time(row).orElseThrow());
        }
    }

    /// The numbers of what is new. A first look goes back no further than the last few seconds that somebody wrote in:
    /// what a till left open it asks about by itself when it starts.
    List<String> news(Sql sql) throws SQLException {
        var from = newest.isPresent()
                ? newest
                : sql.list("newest", NoticeLook::time).getFirst();
        var rows = sql.list("since", Row::of, from.orElse(Instant.EPOCH).minus(OVERLAP));
        var fresh = rows.stream()
                .filter(row -> !known.contains(row))
                .map(Row::number)
                .toList();
        known = Set.copyOf(rows);
        newest = rows.stream().map(Row::heard).max(Instant::compareTo).or(() -> from);
        return fresh;
    }

    private static Optional<Instant> time(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("heard", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
