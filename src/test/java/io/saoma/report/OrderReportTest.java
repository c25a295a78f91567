package io.saoma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.bill.BillMark;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.report.OrderPage.Place;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class OrderReportTest {

    private static final LocalDate TODAY = BusinessDay.of(Samples.MORNING);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @TempDir
    Path folder;

    private final List<Event> events = new ArrayList<>();
    private Optional<Book> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(Book::close);
    }

    @Test
    void showsEachSaleByWhatIsToBeDoneNext() throws IOException {
        charge(1);
        events.add(Samples.code(charge(2)));
        events.add(new BecameUnknown(charge(3).outTradeNo(), "TIMEOUT", Samples.MORNING));
        events.add(new ClosingStarted(charge(4).outTradeNo(), GivenUp.CANCELLED, Samples.MORNING));
        events.add(Samples.paid(charge(5), false));
        events.add(Samples.closed(charge(6)));
        events.add(new OrderRefused(charge(7).outTradeNo(), "NOAUTH", "商户无此接口权限", Samples.MORNING));
        events.add(Samples.paid(charge(8), true));
        var twice = charge(9);
        events.add(Samples.closed(twice));
        var again = new Reattempted(twice.sale(), Samples.order(twice.sale(), 2), Samples.MORNING);
        events.add(again);
        events.add(Samples.paid(again, false));
        events.add(Samples.paid(twice, true));
        events.add(new ReviewNeeded(charge(10).outTradeNo(), "total_fee 1 instead of 1250", Samples.MORNING));
        var accepted = charge(11);
        events.add(Samples.paid(accepted, true));
        events.add(new LateAccepted(accepted.outTradeNo(), "老板", Samples.MORNING));

        var report = report();

        assertEquals(
                List.of(
                        OrderLook.PAID,
                        OrderLook.REVIEW,
                        OrderLook.PAID_TWICE,
                        OrderLook.PAID_LATE,
                        OrderLook.REFUSED,
                        OrderLook.CLOSED,
                        OrderLook.PAID,
                        OrderLook.CLOSING,
                        OrderLook.ASKING,
                        OrderLook.WAITING,
                        OrderLook.WAITING),
                report.page(all(TODAY), 50).rows().stream().map(OrderRow::look).toList());
        var totals = report.totals(all(TODAY));
        assertEquals(
                new DayTotals(
                        11,
                        4,
                        new Money(5 * 1250),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        4,
                        new Money(4 * 1250),
                        0,
                        Money.ZERO,
                        4),
                totals);
        assertEquals(
                totals.toDo(),
                report.page(all(TODAY), 50).rows().stream()
                        .filter(row -> row.look().toDo())
                        .count());
        assertEquals(Optional.of(new Money(1563)), totals.average());
    }

    @Test
    void tellsWhatWasSold() throws IOException {
        var charged = charge(1);
        events.add(Samples.paid(charged, false));

        assertEquals(
                List.of(new OrderRow(
                        charged.at(),
                        Optional.empty(),
                        Samples.number(1),
                        "农夫山泉 550ml",
                        3,
                        new Money(1250),
                        Money.ZERO,
                        new Money(1250),
                        Money.ZERO,
                        Money.ZERO,
                        Means.QR,
                        OrderLook.PAID,
                        Optional.of(charged.outTradeNo()),
                        Optional.of("4200" + charged.outTradeNo()),
                        "小王",
                        Optional.empty(),
                        BillMark.NONE,
                        "")),
                report().page(all(TODAY), 50).rows());
    }

    @Test
    void countsWhatWasTakenByHandByItselfUntilWeChatHasSpoken() throws IOException {
        charge(1);
        takenByHand(charge(2));
        var contradicted = charge(3);
        takenByHand(contradicted);
        events.add(Samples.closed(contradicted));
        var verified = charge(4);
        takenByHand(verified);
        events.add(Samples.paid(verified, true));

        var report = report();

        assertEquals(
                List.of(OrderLook.PAID, OrderLook.CONTRADICTED, OrderLook.BY_HAND, OrderLook.WAITING),
                report.page(all(TODAY), 50).rows().stream().map(OrderRow::look).toList());
        var price = new Money(1250);
        assertEquals(
                new DayTotals(4, 1, price, Money.ZERO, Money.ZERO, Money.ZERO, 1, price, 1, price, 1),
                report.totals(all(TODAY)));
    }

    private void takenByHand(PaymentEvent.Charged charged) {
        events.add(new PaymentEvent.ConfirmedByHand(
                charged.outTradeNo(), "4200000000202603140000000009", "断网", "小王", Samples.MORNING));
    }

    @Test
    void keepsDaysAndPracticeApart() throws IOException {
        charge(1);
        charge(new SaleNumber(true, 1, TODAY, 1), Samples.MORNING);
        charge(new SaleNumber(false, 1, YESTERDAY, 1), Samples.MORNING.minus(Duration.ofDays(1)));

        var report = report();

        assertEquals(List.of(Samples.number(1)), numbers(report.page(all(TODAY), 50)));
        assertEquals(List.of(new SaleNumber(true, 1, TODAY, 1)), numbers(report.page(OrderFilter.of(true, TODAY), 50)));
        assertEquals(1, report.totals(all(YESTERDAY)).sales());
        assertEquals(
                new DayTotals(0, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, Money.ZERO, 0, Money.ZERO, 0),
                report.totals(OrderFilter.of(true, YESTERDAY)));
        assertEquals(
                Optional.empty(), report.totals(OrderFilter.of(true, YESTERDAY)).average());
    }

    @Test
    void sumsTheHoursOfShanghai() throws IOException {
        events.add(Samples.paid(charge(1), false));
        events.add(Samples.paid(charge(Samples.number(2), Samples.MORNING.plus(Duration.ofHours(13))), false));
        events.add(Samples.paid(charge(Samples.number(3), Samples.MORNING.plus(Duration.ofHours(13))), false));
        charge(Samples.number(4), Samples.MORNING.plus(Duration.ofHours(14)));

        assertEquals(Map.of(9, new Money(1250), 22, new Money(2500)), report().hours(all(TODAY)));
    }

    @Test
    void tellsEverythingOfOneSale() throws IOException {
        var charged = charge(1);
        var code = Samples.code(charged);
        var closed = Samples.closed(charged);
        var again = new Reattempted(charged.sale(), Samples.order(charged.sale(), 2), Samples.MORNING);
        var paid = Samples.paid(again, false);
        events.addAll(List.of(code, closed, again, paid));
        charge(2);

        var detail = report().detail(Samples.number(1)).orElseThrow();

        assertEquals(List.of(charged, code, closed, again, paid), detail.events());
        assertEquals(charged.sale().basket(), detail.basket());
        assertEquals(
                List.of("1 CLOSED", "2 SUCCESS"),
                detail.attempts().stream()
                        .map(attempt -> attempt.attempt() + " " + attempt.tradeState())
                        .toList());
        assertEquals(Optional.empty(), report().detail(Samples.number(77)));
    }

    @Test
    void findsASaleByWhateverSomebodyHasInHand() throws IOException {
        var first = charge(42);
        events.add(Samples.paid(first, "4200001234202611230000987654", new Money(1250), false));
        charge(Samples.sale(Samples.number(43), Samples.MORNING, new Line("", "茶", new Money(98_765), 1)));
        charge(new SaleNumber(false, 1, YESTERDAY, 42), Samples.MORNING.minus(Duration.ofDays(1)));
        var report = report();

        for (var typed : List.of(
                "01-261123-0042",
                "1123-0042",
                first.outTradeNo(),
                "4200001234202611230000987654",
                "987654",
                "７６５４",
                "12.5",
                "¥12.50")) {
            assertEquals(List.of(Samples.number(42)), found(report, typed, TODAY), typed);
        }
        assertEquals(List.of(Samples.number(43)), found(report, "￥987.65", TODAY));
        assertEquals(List.of(Samples.number(42)), found(report, "01-261123-0042", YESTERDAY));
        assertEquals(List.of(Samples.number(42)), found(report, "1123-0042", YESTERDAY));
        assertEquals(List.of(new SaleNumber(false, 1, YESTERDAY, 42)), found(report, "0042", YESTERDAY));
        assertEquals(List.of(Samples.number(43), Samples.number(42)), found(report, " ", TODAY));
        assertEquals(List.of(), found(report, "654", TODAY));
        assertEquals(List.of(), found(report, "' OR 1=1 --", TODAY));
        assertEquals(List.of(), found(report, "%%%%", TODAY));
        assertEquals(
                List.of(),
                numbers(report.page(report.aim(OrderFilter.of(true, TODAY).typed("01-261123-0042")), 50)));
    }

    @Test
    void findsASaleForCashToo() throws IOException {
        events.add(new SoldForCash(Samples.sale(42), Cash.exactly(new Money(1250)), Samples.MORNING));

        var report = report();

        for (var typed : List.of("0042", "12.50", "01-261123-0042")) {
            assertEquals(List.of(Samples.number(42)), found(report, typed, TODAY), typed);
        }
    }

    @Test
    void answersAtOnceAlsoOnADayOfTenThousandOrders() throws IOException {
        for (var counter = 1; counter <= 10_000; counter++) {
            var charged = charge(counter);
            events.add(Samples.code(charged));
            events.add(counter % 10 == 0 ? Samples.closed(charged) : Samples.paid(charged, false));
        }
        var began = System.nanoTime();
        var report = report();
        var drawn = since(began);

        var first = timed("first page", () -> report.page(all(TODAY), 50));
        assertEquals(Samples.number(10_000), first.rows().getFirst().number());
        assertEquals(50, first.rows().size());
        assertTrue(first.more());
        var place = new Place(TODAY, Optional.of(row(51)));
        var last = timed("last page", () -> report.page(all(TODAY), place, 50));
        assertEquals(Samples.number(1), last.rows().getLast().number());
        assertEquals(50, last.rows().size());
        assertFalse(last.more());
        var totals = timed("totals", () -> report.totals(all(TODAY)));
        assertEquals(
                new DayTotals(
                        10_000,
                        9_000,
                        new Money(9_000 * 1250),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        0,
                        Money.ZERO,
                        0,
                        Money.ZERO,
                        0),
                totals);
        var hours = timed("hours", () -> report.hours(all(TODAY)));
        assertEquals(
                9_000 * 1250,
                hours.values().stream().reduce(Money.ZERO, Money::plus).fen());
        var one = timed("search", () -> report.page(report.aim(all(TODAY).typed("1123-5001")), 50));
        assertEquals(List.of(Samples.number(5_001)), numbers(one));
        var many = timed("search by amount", () -> report.page(all(TODAY).typed("12.50"), 50));
        assertEquals(Samples.number(10_000), many.rows().getFirst().number());
        var detail = timed("detail", () -> report.detail(Samples.number(5_000)));
        assertEquals(3, detail.orElseThrow().events().size());
        System.out.println("ledger of 30,000 lines drawn in " + drawn.toMillis() + " ms");
        assertTrue(drawn.compareTo(Duration.ofMinutes(3)) < 0, () -> "" + drawn);
    }

    private static <T> T timed(String name, Supplier<T> question) {
        var began = System.nanoTime();
        var answer = question.get();
        var took = since(began);
        System.out.println(name + ": " + took.toMillis() + " ms");
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, () -> name + " took " + took);
        return answer;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private Charged charge(int counter) {
        return charge(Samples.sale(counter));
    }

    private Charged charge(SaleNumber number, Instant at) {
        return charge(Samples.sale(number, at, new Line("", "茶", new Money(1250), 1)));
    }

    private Charged charge(Sale sale) {
        var charged = Samples.charged(sale);
        events.add(charged);
        return charged;
    }

    private OrderReport report() throws IOException {
        if (opened.isEmpty()) {
            var home = new Home(folder.resolve("home"));
            Journals.write(home, events);
            opened = Optional.of(Book.open(home, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE));
        }
        return new OrderReport(opened.get().orders());
    }

    private SaleRow row(int counter) {
        return opened.orElseThrow().orders().sale(Samples.number(counter)).orElseThrow();
    }

    private static OrderFilter all(LocalDate day) {
        return OrderFilter.of(false, day);
    }

    private static List<SaleNumber> found(OrderReport report, String typed, LocalDate day) {
        return numbers(report.page(report.aim(all(day).typed(typed)), 50));
    }

    private static List<SaleNumber> numbers(OrderPage page) {
        return page.rows().stream().map(OrderRow::number).toList();
    }
}
