package io.saoma.ui.orders;

import io.saoma.report.DayTotals;
import io.saoma.report.OrderReport;
import io.saoma.report.OrderRow;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the report says of a day: its sums, its hours, and the newest of its orders that fit the search.
///
/// @param more whether the list goes on behind these
record DayView(Question question, List<OrderRow> rows, boolean more, DayTotals totals, Map<Integer, Money> hours) {

    /// What is asked for; an empty text asks for the whole day.
    record Question(boolean practice, LocalDate day, String text, int limit) {}

    /// So many rows are asked for at once: a payment that wants to be written down never waits for more than these.
    private static final int PAGE = 500;

    static DayView read(OrderReport report, Question question) {
        var rows = new LinkedHashMap<SaleNumber, OrderRow>();
        var more = true;
        for (var offset = 0; more && offset < question.limit(); offset += PAGE) {
            var page = report.search(
                    question.text(),
                    question.practice(),
                    question.day(),
                    Math.min(PAGE, question.limit() - offset),
                    offset);
            // a sale that is rung up meanwhile moves the others by one, so a row may come twice
            page.rows().forEach(row -> rows.put(row.number(), row));
            more = page.more();
        }
        return new DayView(
                question,
                List.copyOf(rows.values()),
                more,
                report.totals(question.practice(), question.day()),
                report.hours(question.practice(), question.day()));
    }
}
