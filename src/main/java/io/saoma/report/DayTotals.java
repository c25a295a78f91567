package io.saoma.report;

import io.saoma.book.Orders.DaySums;
import io.saoma.sale.Money;
import java.util.Optional;

/// The sums of some days, over all sales that fit and not only over those in view.
///
/// @param paid what came in for its sales; also what came late or twice
/// @param letOff what was let off from the sales that were paid
/// @param cash the part of it that is in the drawer
/// @param refunded what went back in those days, of sales of whatever day
/// @param byHand what was taken for paid by hand and is not verified yet; in no other sum
/// @param toDo how many sales a person has to look at
public record DayTotals(
        long sales,
        long paidSales,
        Money paid,
        Money letOff,
        Money cash,
        Money refunded,
        long waitingSales,
        Money waiting,
        long byHandSales,
        Money byHand,
        long toDo) {

    static final DayTotals NONE =
            new DayTotals(0, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, Money.ZERO, 0, Money.ZERO, 0);

    static DayTotals of(DaySums sums) {
        return new DayTotals(
                sums.sales(),
                sums.paidSales(),
                sums.paid(),
                sums.letOff(),
                sums.cash(),
                sums.refunded(),
                sums.waitingSales(),
                sums.waiting(),
                sums.byHandSales(),
                sums.byHand(),
                sums.toDo());
    }

    DayTotals plus(DayTotals other) {
        return new DayTotals(
                sales + other.sales,
                paidSales + other.paidSales,
                paid.plus(other.paid),
                letOff.plus(other.letOff),
                cash.plus(other.cash),
                refunded.plus(other.refunded),
                waitingSales + other.waitingSales,
                waiting.plus(other.waiting),
                byHandSales + other.byHandSales,
                byHand.plus(other.byHand),
                toDo + other.toDo);
    }

    /// What a paid sale came to on average, to the nearest fen; empty where nothing was paid.
    public Optional<Money> average() {
        return paidSales == 0
                ? Optional.empty()
                : Optional.of(new Money(Math.floorDiv(2 * paid.fen() + paidSales, 2 * paidSales)));
    }
}
