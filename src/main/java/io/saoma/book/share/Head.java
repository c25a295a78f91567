package io.saoma.book.share;

import java.sql.ResultSet;
import java.sql.SQLException;

/// What stands last in a row of changes: while it is the same, nothing was changed there, and nothing put back.
///
/// @param till where it was made
/// @param at when, as it stands in the row
public record Head(Subject subject, long version, int till, String at) {

    /// Of a row in which nothing stands yet.
    static Head none(Subject subject) {
        return new Head(subject, 0, 0, "");
    }

    static Head of(ResultSet row) throws SQLException {
        return new Head(
                Subject.of(row.getString("subject")), row.getLong("version"), row.getInt("till"), row.getString("at"));
    }
}
