package io.saoma.report;

import io.saoma.book.Orders.DaySums;
import io.saoma.sale.Money;
import java.util.Optional;

/// The sums of a day, over all its sales and not only over those in view.
///
/// @param paid what came in for its sales; also what came late or twice
/// @param cash the part of it that is in the drawer
/// @param refunded what went back on that day, of sales of whatever day
/// @param byHand what was taken for paid by hand and is not verified yet; in no other sum
/// @param toDo how many sales a person has to look at
public record DayTotals(
        long sales,
        long paidSales,
        Money paid,
        Money cash,
        Money refunded,
        long waitingSales,
        Money waiting,
        long byHandSales,
        Money byHand,
        long toDo) {

    static DayTotals of(DaySums sums) {
        return new DayTotals(
                sums.sales(),
                sums.paidSales(),
                sums.paid(),
                sums.cash(),
                sums.refunded(),
                sums.waitingSales(),
                sums.waiting(),
                sums.byHandSales(),
                sums.byHand(),
                sums.toDo());
    }

    /// What a paid sale came to on average, to the nearest fen; empty where nothing was paid.
    public Optional<Money> average() {
        return paidSales == 0
                ? Optional.empty()
                : Optional.of(new Money(Math.floorDiv(2 * paid.fen() + paidSales, 2 * paidSales)));
    }
}
