package io.saoma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.TradeType;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleKind;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A few days of two cashiers at two tills, and whoever looks for some of their sales.
///
/// The counters of the sales say which is which: 1 to 8 are of today, 11 is of yesterday, 21 is of three weeks ago.
@Execution(ExecutionMode.CONCURRENT)
class OrderFilterTest {

    private static final Instant NOW = Samples.MORNING;
    private static final LocalDate TODAY = BusinessDay.of(NOW);
    private static final Period MONTH = Period.month(TODAY);

    @TempDir
    Path folder;

    private final List<Event> events = new ArrayList<>();

    @AutoClose
    private Book book;

    private OrderReport report;

    @BeforeEach
    void open() throws IOException {
        var before = NOW.minus(Duration.ofDays(21));
        events.add(Samples.paid(charge(21, 1, "王小雨", 500, "茶叶蛋", before, TradeType.NATIVE), false));
        events.add(new ShiftOpened(7, new Money(100_00), false, "王小雨", NOW.minus(Duration.ofDays(2))));
        var yesterday = NOW.minus(Duration.ofDays(1));
        events.add(Samples.paid(charge(11, 1, "王小雨", 1000, "可乐 Cola", yesterday, TradeType.NATIVE), false));
        events.add(Samples.paid(charge(1, 1, "王小雨", 1200, "珍珠奶茶", NOW, TradeType.NATIVE), false));
        events.add(Samples.paid(charge(2, 2, "李建国", 3000, "四季春茶", NOW, TradeType.MICROPAY), false));
        var cash = sale(3, 1, "李建国", 700, "矿泉水", NOW);
        events.add(new SoldForCash(cash, Cash.exactly(new Money(700)), NOW));
        var mixed = charge(4, 1, "王小雨", 2000, "烤肠", NOW, TradeType.NATIVE);
        events.add(new CashTaken(mixed.sale().number(), Cash.exactly(new Money(500)), "王小雨", NOW));
        events.add(Samples.paid(mixed, "42000000044", new Money(2000), false));
        events.add(Samples.paid(charge(5, 1, "王小雨", 900, "多肉葡萄", NOW, TradeType.NATIVE), true));
        events.add(Samples.closed(charge(6, 1, "李建国", 800, "盐酥鸡", NOW, TradeType.NATIVE)));
        var asked = charge(7, 1, "王小雨", 1500, "柠檬绿茶", NOW, TradeType.NATIVE);
        events.add(new BecameUnknown(asked.outTradeNo(), "TIMEOUT", NOW));
        var byHand = charge(8, 1, "王小雨", 1600, "杨枝甘露", NOW, TradeType.NATIVE);
        events.add(new ConfirmedByHand(byHand.outTradeNo(), "4200000000202603140000000009", "断网", "小王", NOW));
        events.add(new CashRefunded(cash.number(), new Money(300), Samples.GROUNDS, NOW));
        var practice = new SaleNumber(true, 1, TODAY, 31);
        events.add(new SoldForCash(sale(practice, "王小雨", 100, "练习", NOW), Cash.exactly(new Money(100)), NOW));
        var home = new Home(folder.resolve("home"));
        Journals.write(home, events);
        book = Book.open(home, "test", InstantSource.fixed(NOW), FaultPoint.NONE);
        report = new OrderReport(book.orders());
    }

    @Test
    void seesAPeriodAndNothingBesides() {
        assertEquals(List.of(8, 7, 6, 5, 4, 3, 2, 1), found(today()));
        assertEquals(List.of(11), found(OrderFilter.of(false, TODAY.minusDays(1))));
        assertEquals(List.of(8, 7, 6, 5, 4, 3, 2, 1, 11), found(OrderFilter.of(false, Period.week(TODAY))));
        assertEquals(List.of(8, 7, 6, 5, 4, 3, 2, 1, 11, 21), found(month()));
        assertEquals(List.of(), found(OrderFilter.of(false, TODAY.plusDays(1))));
    }

    @Test
    void seesEachKind() {
        var kinds = Map.of(
                SaleKind.TO_DO, List.of(7, 5, 4),
                SaleKind.PAID, List.of(2, 1),
                SaleKind.PENDING, List.of(7),
                SaleKind.LATE, List.of(5),
                SaleKind.BY_HAND, List.of(8),
                SaleKind.REFUNDED, List.of(3),
                SaleKind.CANCELLED, List.of(6),
                SaleKind.PRACTICE, List.of(31));
        for (var kind : SaleKind.values()) {
            assertEquals(kinds.get(kind), found(today().of(Optional.of(kind))), kind.name());
        }
    }

    @Test
    void whatIsToDoIsCountedAndListedByTheSameWord() {
        var toDo = today().of(Optional.of(SaleKind.TO_DO));
        assertEquals(report.totals(today()).toDo(), found(toDo).size());
        assertTrue(
                report.page(toDo, 50).rows().stream().allMatch(row -> row.look().toDo()));
        assertEquals(
                found(toDo),
                report.page(today(), 50).rows().stream()
                        .filter(row -> row.look().toDo())
                        .map(row -> row.number().counter())
                        .toList());
    }

    @Test
    void seesACashierATillTheMeansAndAnAmount() {
        assertEquals(List.of(6, 3, 2), found(today().by(Optional.of("李建国"))));
        assertEquals(List.of(2), found(today().at(Optional.of(2))));
        assertEquals(List.of(2), found(today().paidBy(Optional.of(Means.CODE))));
        assertEquals(List.of(3), found(today().paidBy(Optional.of(Means.CASH))));
        assertEquals(List.of(4), found(today().paidBy(Optional.of(Means.MIXED))));
        assertEquals(List.of(8, 7, 6, 5, 1), found(today().paidBy(Optional.of(Means.QR))));
        assertEquals(List.of(4, 2), found(today().between(Optional.of(new Money(2000)), Optional.empty())));
        assertEquals(List.of(6, 5), found(today().between(Optional.of(new Money(800)), Optional.of(new Money(900)))));
        assertEquals(
                List.of(1),
                found(today().by(Optional.of("王小雨"))
                        .of(Optional.of(SaleKind.PAID))
                        .at(Optional.of(1))));
    }

    @Test
    void findsAnItemInAnyPeriodAndCase() {
        assertEquals(
                List.of(7, 2),
                found(today().typed("茶").of(Optional.empty()).between(Optional.of(new Money(1300)), Optional.empty())));
        assertEquals(List.of(11), found(month().typed("COLA")));
        assertEquals(List.of(), found(today().typed("cola")));
        assertEquals(List.of(), found(month().typed("%")));
    }

    @Test
    void aWholeNumberIsFoundWhateverElseIsLeftOut() {
        var narrow = today().by(Optional.of("李建国")).typed("01-261102-0021");
        assertEquals(List.of(21), found(report.aim(narrow)));
        assertEquals(List.of(), found(report.aim(narrow.typed("01-261102-0099"))));
    }

    @Test
    void theSumsFollowWhatIsWanted() {
        var totals = report.totals(today().by(Optional.of("李建国")));
        assertEquals(3, totals.sales());
        assertEquals(2, totals.paidSales());
        assertEquals(new Money(3700), totals.paid());
        assertEquals(new Money(700), totals.cash());
        assertEquals(new Money(300), totals.refunded());
        assertEquals(0, totals.toDo());
        assertEquals(Money.ZERO, report.totals(today().at(Optional.of(2))).refunded());
        assertEquals(
                report.totals(today()).paid().plus(new Money(1500)),
                report.totals(month()).paid());
        assertEquals(Map.of(9, new Money(3000)), report.hours(today().paidBy(Optional.of(Means.CODE))));
        assertEquals(DayTotals.NONE, report.totals(OrderFilter.of(false, TODAY.plusDays(1))));
    }

    @Test
    void putsWhatWasPaidIntoGroups() {
        assertEquals(
                List.of(
                        new OrderGroup("王小雨", 3, new Money(4600), Money.ZERO),
                        new OrderGroup("李建国", 2, new Money(3700), new Money(300))),
                report.groups(today(), Grouping.CASHIER));
        assertEquals(
                List.of(
                        new OrderGroup("QR", 4, new Money(3600), Money.ZERO),
                        new OrderGroup("CODE", 1, new Money(3000), Money.ZERO),
                        new OrderGroup("MIXED", 1, new Money(2500), Money.ZERO),
                        new OrderGroup("CASH", 1, new Money(700), new Money(300))),
                report.groups(month(), Grouping.MEANS));
        assertEquals(
                new Money(1850), report.groups(today(), Grouping.CASHIER).get(1).average());
    }

    @Test
    void cutsIntoPagesThatMeetOverTheDays() {
        var pages = new ArrayList<Integer>();
        var page = report.page(month(), 3);
        pages.addAll(counters(page));
        while (page.more()) {
            page = report.page(month(), page.next().orElseThrow(), 3);
            pages.addAll(counters(page));
        }
        assertEquals(List.of(8, 7, 6, 5, 4, 3, 2, 1, 11, 21), pages);
        assertFalse(report.page(month(), 10).more());
        assertTrue(report.page(month(), 9).more());
    }

    @Test
    void namesWhoSoldAndWhatElseStandsInARow() {
        assertEquals(new Sellers(List.of(), List.of("李建国", "王小雨"), List.of(1, 2)), report.sellers(today()));
        assertEquals(new Sellers(List.of(), List.of("王小雨"), List.of(1)), report.sellers(OrderFilter.of(true, TODAY)));
        var rows = report.page(month(), 50).rows();
        assertEquals(Optional.of(7), rows.getFirst().shift());
        assertEquals(Optional.empty(), rows.getLast().shift());
        assertEquals(Means.QR, rows.getLast().means());
        assertEquals(
                5,
                today().during(MONTH)
                        .by(Optional.of("x"))
                        .at(Optional.of(1))
                        .paidBy(Optional.of(Means.QR))
                        .of(Optional.of(SaleKind.PAID))
                        .between(Optional.empty(), Optional.of(Money.MOST))
                        .count());
    }

    private static OrderFilter today() {
        return OrderFilter.of(false, TODAY);
    }

    private static OrderFilter month() {
        return OrderFilter.of(false, MONTH);
    }

    private List<Integer> found(OrderFilter filter) {
        return counters(report.page(filter, 50));
    }

    private static List<Integer> counters(OrderPage page) {
        return page.rows().stream().map(row -> row.number().counter()).toList();
    }

    private Charged charge(int counter, int till, String cashier, long fen, String item, Instant at, TradeType type) {
        var sale = sale(counter, till, cashier, fen, item, at);
        var order = Samples.order(sale, 1);
        var charged = new Charged(sale, of(order, type), at);
        events.add(charged);
        return charged;
    }

    private static Order of(Order order, TradeType type) {
        return new Order(
                order.outTradeNo(),
                order.sale(),
                order.attempt(),
                order.appid(),
                order.mchId(),
                order.body(),
                order.totalFee(),
                order.spbillCreateIp(),
                type == TradeType.NATIVE ? order.notifyUrl() : "",
                order.timeStart(),
                order.timeExpire(),
                order.deadline(),
                type);
    }

    private static Sale sale(int counter, int till, String cashier, long fen, String item, Instant at) {
        return sale(new SaleNumber(false, till, BusinessDay.of(at), counter), cashier, fen, item, at);
    }

    private static Sale sale(SaleNumber number, String cashier, long fen, String item, Instant at) {
        return new Sale(number, new Basket(List.of(new Line("", item, new Money(fen), 1))), cashier, at);
    }
}
