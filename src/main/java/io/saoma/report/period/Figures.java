package io.saoma.report.period;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.saoma.book.Takings.DayRows;
import io.saoma.payment.PaymentWay;
import io.saoma.sale.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/// The figures of some days together; those of two lots of days add up to those of all of them.
///
/// @param hours what was taken for the sales rung up in each hour of Shanghai, 0 to 23
/// @param ways together what was taken, and beside it what was taken by hand and is not verified
/// @param items pieces and what was paid for them, of sales that are paid; refunds afterwards are not taken off
/// @param returned what the goods were worth that came back in baskets
public record Figures(
        Map<Integer, Tally> hours,
        Map<String, Clerk> clerks,
        Map<PaymentWay, Tally> ways,
        Map<Item, Tally> items,
        Money returned,
        Tally cashBack,
        Tally weChatBack) {

    public static final Figures NONE =
            new Figures(Map.of(), Map.of(), Map.of(), Map.of(), Money.ZERO, Tally.NONE, Tally.NONE);

    public Figures {
        hours = Map.copyOf(hours);
        clerks = Map.copyOf(clerks);
        ways = Map.copyOf(ways);
        items = Map.copyOf(items);
    }

    static Figures of(DayRows rows) {
        var hours = new HashMap<Integer, Tally>();
        var clerks = new HashMap<String, Clerk>();
        for (var row : rows.hours()) {
            var sales = new Tally(row.sales(), row.taken());
            hours.merge(row.hour(), sales, Tally::plus);
            clerks.merge(row.cashier(), Clerk.sold(sales, row.letOff(), row.cancelled()), Clerk::plus);
        }
        var cashBack = Tally.NONE;
        var weChatBack = Tally.NONE;
        for (var row : rows.back()) {
            var back = new Tally(row.refunds(), row.sum());
            clerks.merge(row.by(), Clerk.gaveBack(back), Clerk::plus);
            cashBack = row.cash() ? cashBack.plus(back) : cashBack;
            weChatBack = row.cash() ? weChatBack : weChatBack.plus(back);
        }
        for (var row : rows.marks()) {
            clerks.merge(row.by(), Clerk.marked(row.removedLines(), row.byHand(), row.openings()), Clerk::plus);
        }
        var ways = new HashMap<PaymentWay, Tally>();
        rows.ways().forEach(row -> ways.merge(row.way(), new Tally(row.sales(), row.sum()), Tally::plus));
        var items = new HashMap<Item, Tally>();
        var returned = Money.ZERO;
        for (var row : rows.items()) {
            items.merge(new Item(row.barcode(), row.name()), new Tally(row.pieces(), row.sum()), Tally::plus);
            returned = returned.plus(row.returned());
        }
        return new Figures(hours, clerks, ways, items, returned, cashBack, weChatBack);
    }

    Figures plus(Figures other) {
        return new Figures(
                merged(hours, other.hours, Tally::plus),
                merged(clerks, other.clerks, Clerk::plus),
                merged(ways, other.ways, Tally::plus),
                merged(items, other.items, Tally::plus),
                returned.plus(other.returned),
                cashBack.plus(other.cashBack),
                weChatBack.plus(other.weChatBack));
    }

    /// What came in for the sales of these days, and for how many.
    public Tally taken() {
        return hours.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /// What was taken one way.
    public Tally way(PaymentWay way) {
        return ways.getOrDefault(way, Tally.NONE);
    }

    /// What all of them did.
    public Clerk everybody() {
        return clerks.values().stream().reduce(Clerk.NONE, Clerk::plus);
    }

    /// All money that went back.
    public Tally back() {
        return cashBack.plus(weChatBack);
    }

    /// What is left of what came in once what went back is taken off.
    public Money net() {
        return taken().sum().minus(back().sum());
    }

    /// Whoever took most comes first.
    public List<Map.Entry<String, Clerk>> byTakings() {
        return clerks.entrySet().stream()
                .sorted(comparing(
                                (Map.Entry<String, Clerk> it) ->
                                        it.getValue().sales().sum(),
                                reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /// What brought most comes first.
    public List<Map.Entry<Item, Tally>> topItems() {
        return items.entrySet().stream()
                .sorted(comparing((Map.Entry<Item, Tally> it) -> it.getValue().sum(), reverseOrder())
                        .thenComparing(it -> it.getValue().count(), reverseOrder())
                        .thenComparing(it -> it.getKey().name())
                        .thenComparing(it -> it.getKey().barcode()))
                .toList();
    }

    private static <K, V> Map<K, V> merged(Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        var all = new HashMap<>(one);
        other.forEach((key, value) -> all.merge(key, value, plus));
        return all;
    }
}
