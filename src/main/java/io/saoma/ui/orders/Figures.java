package io.saoma.ui.orders;

import io.saoma.report.DayTotals;
import io.saoma.report.Grouping;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderGroup;
import io.saoma.report.OrderReport;
import io.saoma.sale.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all the orders that fit come to; it takes longer than their first page, so it comes after it.
record Figures(Question question, DayTotals totals, Map<Integer, Money> hours, List<OrderGroup> groups) {

    /// What is asked for, and by what it is put into groups.
    record Question(OrderFilter filter, Optional<Grouping> grouping) {}

    static Figures read(OrderReport report, Question question) {
        var filter = question.filter();
        return new Figures(
                question,
                report.totals(filter),
                report.hours(filter),
                question.grouping().map(by -> report.groups(filter, by)).orElse(List.of()));
    }
}
