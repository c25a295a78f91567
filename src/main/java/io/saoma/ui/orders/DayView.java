package io.saoma.ui.orders;

import io.saoma.report.OrderFilter;
import io.saoma.report.OrderPage.Place;
import io.saoma.report.OrderReport;
import io.saoma.report.OrderRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The newest of the orders that fit what is asked for.
///
/// @param aimed what the typed text was really after
/// @param more whether the list goes on behind these
record DayView(Question question, OrderFilter aimed, List<OrderRow> rows, boolean more) {

    /// What is asked for, and how many rows of it.
    record Question(OrderFilter filter, int limit) {}

    /// So many rows are asked for at once: a payment that wants to be written down never waits for more than these.
    private static final int PAGE = 500;

    static DayView read(OrderReport report, Question question) {
        var aimed = report.aim(question.filter());
        var rows = new ArrayList<OrderRow>();
        var place = Optional.of(Place.endOf(aimed.period().to()));
        while (place.isPresent() && rows.size() < question.limit()) {
            var page = report.page(aimed, place.get(), Math.min(PAGE, question.limit() - rows.size()));
            rows.addAll(page.rows());
            place = page.next();
        }
        return new DayView(question, aimed, List.copyOf(rows), place.isPresent());
    }
}
