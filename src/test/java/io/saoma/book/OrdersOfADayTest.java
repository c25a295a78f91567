package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Orders.AttemptRow;
import io.saoma.book.Orders.DaySums;
import io.saoma.book.Orders.GroupRow;
import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Orders.Seller;
import io.saoma.book.Orders.WholeRow;
import io.saoma.payment.bill.BillMark;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.sale.Basket;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleKind;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.SaleState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What the orders of a day say of five sales, each of which stands otherwise.
class OrdersOfADayTest {

    private static final Wanted ALL = Wanted.all(false);

    @AutoClose
    private final SoldDay day = new SoldDay();

    private final Orders orders = day.book.orders();

    @Test
    void tellsOfASaleWhatAListShows() {
        assertEquals(
                new SaleRow(
                        2,
                        Optional.empty(),
                        SoldDay.number(1),
                        day.paid.sale().at(),
                        "小王",
                        "农夫山泉 550ml",
                        3,
                        new Money(12_50),
                        Money.ZERO,
                        new Money(12_50),
                        Money.ZERO,
                        Money.ZERO,
                        "",
                        Means.QR,
                        SaleState.PAID,
                        Optional.of(Stage.PAID),
                        Optional.of(day.paid.outTradeNo()),
                        Optional.of("4200" + day.paid.outTradeNo()),
                        Optional.empty(),
                        BillMark.NONE),
                orders.sale(SoldDay.number(1)).orElseThrow());
        assertEquals(
                new SaleRow(
                        7,
                        Optional.empty(),
                        SoldDay.number(4),
                        day.forCash.sale().at(),
                        "老李",
                        "绿茶",
                        2,
                        new Money(12_00),
                        new Money(50),
                        new Money(12_00),
                        new Money(12_00),
                        new Money(1_00),
                        "给邻居",
                        Means.CASH,
                        SaleState.PAID,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BillMark.NONE),
                orders.sale(SoldDay.number(4)).orElseThrow());
        assertEquals(Optional.empty(), orders.sale(SoldDay.number(9)));
    }

    @Test
    void addsTheDayUp() {
        assertEquals(
                new DaySums(
                        5,
                        2,
                        new Money(24_50),
                        new Money(50),
                        new Money(12_00),
                        new Money(1_00),
                        2,
                        new Money(25_00),
                        1,
                        new Money(12_50),
                        1),
                orders.sums(ALL, SoldDay.DAY));
        assertEquals(Map.of(9, new Money(24_50)), orders.hours(ALL, SoldDay.DAY));
        assertEquals(
                Set.of(
                        new GroupRow("小王", 1, new Money(12_50), Money.ZERO),
                        new GroupRow("老李", 1, new Money(12_00), new Money(1_00))),
                Set.copyOf(orders.byCashier(ALL, SoldDay.DAY)));
        assertEquals(
                Set.of(
                        new GroupRow("QR", 1, new Money(12_50), Money.ZERO),
                        new GroupRow("CASH", 1, new Money(12_00), new Money(1_00))),
                Set.copyOf(orders.byMeans(ALL, SoldDay.DAY)));
        assertEquals(
                Set.of(new Seller(Optional.empty(), "小王", 1), new Seller(Optional.empty(), "老李", 1)),
                Set.copyOf(orders.sellers(false, SoldDay.DAY)));
        assertEquals(List.of(), orders.sellers(true, SoldDay.DAY));
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        var none = Optional.<Money>empty();
        var cup = new Wanted.Text("-", "", none, "绿茶");

        assertEquals(List.of(5, 4, 3, 2, 1), found(ALL));
        assertEquals(List.of(5), found(wanted(Optional.of(SaleKind.TO_DO), "小王", 1, Means.QR)));
        assertEquals(List.of(), found(wanted(Optional.empty(), "小王", 2, Means.QR)));
        assertEquals(List.of(), found(wanted(Optional.empty(), "小王", 1, Means.CASH)));
        assertEquals(List.of(4), found(wanted(Optional.empty(), "老李", 1, Means.CASH)));
        assertEquals(List.of(5, 3, 2, 1), found(wanted(Optional.of(new Money(12_01)), none, Wanted.Text.NONE)));
        assertEquals(List.of(4), found(wanted(none, Optional.of(new Money(12_49)), Wanted.Text.NONE)));
        assertEquals(List.of(4), found(wanted(none, none, cup)));
        assertEquals(1, orders.sums(wanted(none, none, cup), SoldDay.DAY).sales());
    }

    @Test
    void readsTheDayOnFromALineTheOldestFirst() {
        var all = orders.after(false, SoldDay.DAY, Optional.empty(), 9);

        assertEquals(
                List.of(1, 2, 3, 4, 5),
                all.stream().map(row -> row.sale().number().counter()).toList());
        assertEquals(
                new WholeRow(
                        orders.sale(SoldDay.number(1)).orElseThrow(),
                        new Money(12_50),
                        Money.ZERO,
                        List.of("4200" + day.paid.outTradeNo())),
                all.getFirst());
        assertEquals(List.of(), all.get(3).transactionIds());
        assertEquals(
                all.subList(1, 3),
                orders.after(false, SoldDay.DAY, Optional.of(all.getFirst().sale()), 2));
    }

    @Test
    void findsASaleByEachOfItsNumbers() {
        assertEquals(
                List.of(SoldDay.number(1)),
                orders.numbered(false, SoldDay.number(1).toString()));
        assertEquals(List.of(SoldDay.number(1)), orders.numbered(false, day.paid.outTradeNo()));
        assertEquals(List.of(SoldDay.number(1)), orders.numbered(false, "4200" + day.paid.outTradeNo()));
        assertEquals(List.of(), orders.numbered(true, day.paid.outTradeNo()));
        assertEquals(Optional.of(SoldDay.number(2)), orders.saleOf(day.waiting.outTradeNo()));
        assertEquals(Optional.empty(), orders.saleOf("nobody"));
    }

    @Test
    void knowsWhatHangsTheNewestFirst() {
        assertEquals(List.of(key(5), key(3)), orders.hanging(false, 9));
        assertEquals(List.of(key(5)), orders.hanging(false, 1));
        assertEquals(List.of(), orders.hanging(true, 9));
    }

    private static SaleKey key(int counter) {
        return new SaleKey(Optional.empty(), SoldDay.number(counter));
    }

    @Test
    void tellsAllOfOneSale() {
        assertEquals(day.paid.sale().basket(), orders.basket(SoldDay.number(1)));
        assertEquals(day.forCash.sale().basket(), orders.basket(SoldDay.number(4)));
        assertEquals(Basket.EMPTY, orders.basket(SoldDay.number(9)));
        assertEquals(List.of(day.paid, Samples.paid(day.paid, false)), orders.events(SoldDay.number(1)));
        assertEquals(List.of(), orders.events(SoldDay.number(4)));
        assertEquals(List.of(day.forCash.cash()), orders.cash(SoldDay.number(4)));
        assertEquals(List.of(day.back), orders.goneBack(SoldDay.number(4)));
        assertEquals(new Money(11_00), orders.account(SoldDay.number(4)).left());
    }

    @Test
    void tellsAllOfOneAttempt() {
        var order = day.paid.order();
        assertEquals(
                List.of(new AttemptRow(
                        Stage.PAID, new Money(12_50), Optional.of("4200" + order.outTradeNo()), Optional.empty())),
                orders.attempts(SoldDay.number(1)));
        var hand = orders.attempts(SoldDay.number(3)).getFirst();
        assertEquals(Optional.of("4200hand"), hand.handNumber());
        assertEquals(Optional.empty(), hand.transactionId());
    }

    @Test
    void knowsTheDayBeforeOnWhichAnythingHappened() {
        assertEquals(Optional.of(SoldDay.DAY), orders.dayBefore(false, SoldDay.DAY.plusDays(9)));
        assertEquals(Optional.empty(), orders.dayBefore(false, SoldDay.DAY));
        assertEquals(Optional.empty(), orders.dayBefore(true, SoldDay.DAY.plusDays(9)));
        day.book.record(new CashRefunded(
                SoldDay.number(4), new Money(1), Samples.GROUNDS, SoldDay.NOW.plus(Duration.ofDays(3))));
        assertEquals(Optional.of(SoldDay.DAY.plusDays(3)), orders.dayBefore(false, SoldDay.DAY.plusDays(9)));
    }

    private List<Integer> found(Wanted wanted) {
        return orders.page(wanted, SoldDay.DAY, 9).stream()
                .map(SaleRow::number)
                .map(SaleNumber::counter)
                .toList();
    }

    private static Wanted wanted(Optional<SaleKind> kind, String cashier, int till, Means means) {
        return new Wanted(
                false,
                kind,
                Optional.of(cashier),
                Optional.of(till),
                Optional.of(means),
                Optional.empty(),
                Optional.empty(),
                Wanted.Text.NONE);
    }

    private static Wanted wanted(Optional<Money> least, Optional<Money> most, Wanted.Text text) {
        return new Wanted(
                false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), least, most, text);
    }
}
