package io.saoma.report;

import io.saoma.book.Orders.SaleRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A part of a list of sales, newest first.
///
/// @param next where the list goes on behind these; empty at its end
public record OrderPage(List<OrderRow> rows, Optional<Place> next) {

    /// A place in the list.
    ///
    /// @param behind the sale of that day behind which it lies; none for the newest
    public record Place(LocalDate day, Optional<SaleRow> behind) {

        public static Place endOf(LocalDate day) {
            return new Place(day, Optional.empty());
        }
    }

    public boolean more() {
        return next.isPresent();
    }
}
