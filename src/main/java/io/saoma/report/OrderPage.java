package io.saoma.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A part of a list of sales, newest first.
///
/// @param next where the list goes on behind these; empty at its end
public record OrderPage(List<OrderRow> rows, Optional<Place> next) {

    /// A place in the list: on this day, before this line of the journal.
    public record Place(LocalDate day, long line) {

        static Place endOf(LocalDate day) {
            return new Place(day, Long.MAX_VALUE);
        }
    }

    public boolean more() {
        return next.isPresent();
    }
}
