package io.saoma.report;

import static io.saoma.report.ReportedBook.TODAY;
import static io.saoma.report.ReportedBook.YESTERDAY;
import static io.saoma.report.ReportedBook.all;
import static io.saoma.report.ReportedBook.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Orders.AttemptRow;
import io.saoma.book.Samples;
import io.saoma.book.Stage;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.bill.BillMark;
import io.saoma.sale.Event;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What a day's orders say: each by what is to be done next, their sums and their hours.
@Execution(ExecutionMode.CONCURRENT)
class OrderReportTest {

    @AutoClose
    private final ReportedBook reported;

    private final List<Event> events;

    OrderReportTest(@TempDir Path folder) {
        reported = new ReportedBook(folder);
        events = reported.events;
    }

    @Test
    void showsEachSaleByWhatIsToBeDoneNext() throws IOException {
        reported.charge(1);
        events.add(Samples.code(reported.charge(2)));
        events.add(new BecameUnknown(reported.charge(3).outTradeNo(), "TIMEOUT", Samples.MORNING));
        events.add(new ClosingStarted(reported.charge(4).outTradeNo(), GivenUp.CANCELLED, Samples.MORNING));
        events.add(Samples.paid(reported.charge(5), false));
        events.add(Samples.closed(reported.charge(6)));
        events.add(new OrderRefused(reported.charge(7).outTradeNo(), "NOAUTH", "商户无此接口权限", Samples.MORNING));
        events.add(Samples.paid(reported.charge(8), true));
        var twice = reported.charge(9);
        events.add(Samples.closed(twice));
        var again = new Reattempted(twice.sale(), Samples.order(twice.sale(), 2), Samples.MORNING);
        events.add(again);
        events.add(Samples.paid(again, false));
        events.add(Samples.paid(twice, true));
        events.add(new ReviewNeeded(reported.charge(10).outTradeNo(), "total_fee 1 instead of 1250", Samples.MORNING));
        var accepted = reported.charge(11);
        events.add(Samples.paid(accepted, true));
        events.add(new LateAccepted(accepted.outTradeNo(), "老板", Samples.MORNING));

        var report = reported.report();

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
        var charged = reported.charge(1);
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
                reported.report().page(all(TODAY), 50).rows());
    }

    @Test
    void countsWhatWasTakenByHandByItselfUntilWeChatHasSpoken() throws IOException {
        reported.charge(1);
        takenByHand(reported.charge(2));
        var contradicted = reported.charge(3);
        takenByHand(contradicted);
        events.add(Samples.closed(contradicted));
        var verified = reported.charge(4);
        takenByHand(verified);
        events.add(Samples.paid(verified, true));

        var report = reported.report();

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
        reported.charge(1);
        reported.charge(new SaleNumber(true, 1, TODAY, 1), Samples.MORNING);
        reported.charge(new SaleNumber(false, 1, YESTERDAY, 1), Samples.MORNING.minus(Duration.ofDays(1)));

        var report = reported.report();

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
        events.add(Samples.paid(reported.charge(1), false));
        events.add(Samples.paid(reported.charge(Samples.number(2), Samples.MORNING.plus(Duration.ofHours(13))), false));
        events.add(Samples.paid(reported.charge(Samples.number(3), Samples.MORNING.plus(Duration.ofHours(13))), false));
        reported.charge(Samples.number(4), Samples.MORNING.plus(Duration.ofHours(14)));

        assertEquals(
                Map.of(9, new Money(1250), 22, new Money(2500)),
                reported.report().hours(all(TODAY)));
    }

    @Test
    void tellsEverythingOfOneSale() throws IOException {
        var charged = reported.charge(1);
        var code = Samples.code(charged);
        var closed = Samples.closed(charged);
        var again = new Reattempted(charged.sale(), Samples.order(charged.sale(), 2), Samples.MORNING);
        var paid = Samples.paid(again, false);
        events.addAll(List.of(code, closed, again, paid));
        reported.charge(2);

        var detail = reported.report().detail(Samples.number(1)).orElseThrow();

        assertEquals(List.of(charged, code, closed, again, paid), detail.events());
        assertEquals(charged.sale().basket(), detail.basket());
        assertEquals(
                List.of(Stage.CLOSED, Stage.PAID),
                detail.attempts().stream().map(AttemptRow::stage).toList());
        assertEquals(Optional.empty(), reported.report().detail(Samples.number(77)));
    }
}
