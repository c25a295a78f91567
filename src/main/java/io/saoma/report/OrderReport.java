package io.saoma.report;

import io.saoma.book.DeskBook;
import io.saoma.book.DeskBook.Scope;
import io.saoma.book.Orders;
import io.saoma.report.OrderPage.Place;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Answers what the orders screen asks of the ledger; each call waits for the disk, so none belongs on a thread that
/// draws.
///
/// A period is asked for day by day, so that a payment that wants to be written down never waits for more than one.
public final class OrderReport {

    private final Orders own;
    private final Optional<DeskBook> desk;

    /// Of one till alone.
    public OrderReport(Orders own) {
        this(own, Optional.empty());
    }

    /// @param desk where there are other tills
    public OrderReport(Orders own, Optional<DeskBook> desk) {
        this.own = own;
        this.desk = desk;
    }

    /// Whether the orders of other tills can be seen, too.
    public boolean everywhere() {
        return desk.isPresent();
    }

    private Orders orders(OrderFilter filter) {
        return filter.scope().map(this::seen).orElse(own);
    }

    private Orders seen(Scope scope) {
        return desk.orElseThrow().of(scope).orders();
    }

    /// What a typed text is really after: a whole number names a sale of any day and a short one tells its own day,
    /// whatever else was left out.
    public OrderFilter aim(OrderFilter filter) {
        var search = OrderSearch.of(filter.text());
        var number = search.meant().number();
        var numbered = number.isEmpty()
                ? Optional.<LocalDate>empty()
                : orders(filter).numbered(filter.seesPractice(), number).stream()
                        .map(SaleNumber::day)
                        .findFirst();
        return numbered.or(() -> search.day(filter.period().to().getYear()))
                .map(day -> filter.widened().during(Period.of(day)))
                .orElse(filter);
    }

    /// The newest sales that fit.
    public OrderPage page(OrderFilter filter, int limit) {
        return page(filter, Place.endOf(filter.period().to()), limit);
    }

    /// The sales that fit behind this place, newest first.
    public OrderPage page(OrderFilter filter, Place from, int limit) {
        var wanted = filter.wanted();
        var found = new ArrayList<Orders.SaleRow>();
        var place = Optional.of(from);
        while (place.isPresent() && found.size() <= limit) {
            var now = place.get();
            // one too many shows whether there are more
            found.addAll(orders(filter).page(wanted, now.day(), now.behind(), limit + 1 - found.size()));
            place = dayBefore(filter, now.day()).map(Place::endOf);
        }
        var rows = found.stream().limit(limit).map(OrderRow::of).toList();
        return new OrderPage(rows, found.size() > limit ? Optional.of(behind(found.get(limit - 1))) : Optional.empty());
    }

    private static Place behind(Orders.SaleRow row) {
        return new Place(row.number().day(), Optional.of(row));
    }

    private Optional<LocalDate> dayBefore(OrderFilter filter, LocalDate day) {
        return day.isAfter(filter.period().from())
                ? orders(filter)
                        .dayBefore(filter.seesPractice(), day)
                        .filter(before -> !before.isBefore(filter.period().from()))
                : Optional.empty();
    }

    private void eachDay(OrderFilter filter, Consumer<LocalDate> work) {
        var day = dayBefore(filter, filter.period().to().plusDays(1));
        while (day.isPresent()) {
            work.accept(day.get());
            day = dayBefore(filter, day.get());
        }
    }

    /// The sums of all that fit.
    public DayTotals totals(OrderFilter filter) {
        var wanted = filter.wanted();
        var sums = new ArrayList<DayTotals>();
        eachDay(filter, day -> sums.add(DayTotals.of(orders(filter).sums(wanted, day))));
        return sums.stream().reduce(DayTotals.NONE, DayTotals::plus);
    }

    /// What was taken for the sales rung up in each hour, 0 to 23 in Shanghai; hours without any are left out.
    public Map<Integer, Money> hours(OrderFilter filter) {
        var wanted = filter.wanted();
        var hours = new TreeMap<Integer, Money>();
        eachDay(
                filter,
                day -> orders(filter).hours(wanted, day).forEach((hour, sum) -> hours.merge(hour, sum, Money::plus)));
        return hours;
    }

    /// What was paid in each group, the greatest first.
    public List<OrderGroup> groups(OrderFilter filter, Grouping grouping) {
        var wanted = filter.wanted();
        var groups = new HashMap<String, OrderGroup>();
        eachDay(filter, day -> {
            var rows = switch (grouping) {
                case CASHIER -> orders(filter).byCashier(wanted, day);
                case MEANS -> orders(filter).byMeans(wanted, day);
            };
            rows.stream().map(OrderGroup::of).forEach(row -> groups.merge(row.word(), row, OrderGroup::plus));
        });
        return groups.values().stream()
                .sorted(Comparator.comparing(OrderGroup::paid).reversed().thenComparing(OrderGroup::word))
                .toList();
    }

    /// Who sold anything in this period, and at which tills.
    public Sellers sellers(OrderFilter filter) {
        var found = new HashSet<Orders.Seller>();
        eachDay(filter, day -> found.addAll(orders(filter).sellers(filter.seesPractice(), day)));
        return Sellers.of(found);
    }

    /// One sale with its lines, its cash, its attempts and its events; empty where there is no such sale.
    public Optional<OrderDetail> detail(SaleNumber number) {
        return detail(own, number);
    }

    /// The same of whichever till.
    public Optional<OrderDetail> detail(SaleKey sale) {
        var till = Optional.of(sale.number().till());
        return sale.shop().isPresent()
                ? detail(seen(new Scope(sale.shop(), till)), sale.number())
                : detail(own, sale.number());
    }

    private static Optional<OrderDetail> detail(Orders orders, SaleNumber number) {
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
