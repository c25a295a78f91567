package io.saoma.report;

import io.saoma.book.Orders;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Answers what the orders screen asks of the ledger; each call waits for the disk, so none belongs on a thread that
/// draws.
public final class OrderReport {

    private final Orders orders;

    public OrderReport(Orders orders) {
        this.orders = orders;
    }

    /// The sales of one day of business, newest first.
    public OrderPage day(boolean practice, LocalDate day, int limit, int offset) {
        return OrderPage.of(orders.ofDay(practice, day, limit + 1, offset), limit);
    }

    /// The sums of that day.
    public DayTotals totals(boolean practice, LocalDate day) {
        return DayTotals.of(orders.sums(practice, day));
    }

    /// What was taken for the sales rung up in each hour, 0 to 23 in Shanghai; hours without any are left out.
    public Map<Integer, Money> hours(boolean practice, LocalDate day) {
        return orders.hours(practice, day);
    }

    /// The sales that fit what was typed, newest first: by a whole number those of any day, by the end of a number or
    /// an amount those of this day. An empty text finds the day.
    public OrderPage search(String typed, boolean practice, LocalDate day, int limit, int offset) {
        if (typed.isBlank()) {
            return day(practice, day, limit, offset);
        }
        var search = OrderSearch.of(typed, day);
        return OrderPage.of(orders.find(practice, search.day(), search.wanted(), limit + 1, offset), limit);
    }

    /// One sale with its lines, its cash, its attempts and its events; empty where there is no such sale.
    public Optional<OrderDetail> detail(SaleNumber number) {
        return orders.sale(number)
                .map(row -> new OrderDetail(
                        OrderRow.of(row),
                        orders.basket(number),
                        orders.cash(number),
                        orders.attempts(number),
                        orders.events(number),
                        orders.account(number),
                        orders.goneBack(number)));
    }
}
