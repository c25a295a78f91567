package io.saoma.ui.orders;

import io.saoma.report.OrderRow;
import io.saoma.sale.SaleKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The orders in view and the one of them that is selected; every change makes a new one.
record Listing(List<OrderRow> rows, boolean more, Optional<SaleKey> selected) {

    static final Listing NONE = new Listing(List.of(), false, Optional.empty());

    /// The same selection among other rows; none where it is not among them.
    Listing over(List<OrderRow> others, boolean othersGoOn) {
        var kept = selected.filter(
                sale -> others.stream().anyMatch(row -> row.key().equals(sale)));
        return new Listing(others, othersGoOn, kept);
    }

    /// The place of the selected row, -1 where none is.
    int index() {
        return IntStream.range(0, rows.size())
                .filter(i -> selected.filter(rows.get(i).key()::equals).isPresent())
                .findFirst()
                .orElse(-1);
    }

    /// The place above the selected row; the first one where none is.
    int above() {
        return Math.max(index() - 1, 0);
    }

    Listing select(int index) {
        return rows.isEmpty()
                ? this
                : new Listing(
                        rows,
                        more,
                        Optional.of(
                                rows.get(Math.clamp(index, 0, rows.size() - 1)).key()));
    }

    Listing unselected() {
        return new Listing(rows, more, Optional.empty());
    }
}
