package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Orders.AttemptRow;
import io.saoma.book.Orders.SaleRow;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final LocalDate TODAY = BusinessDay.of(Samples.MORNING);

    private final MemoryDisk disk = new MemoryDisk();
    private final Book book = MemoryBook.open(InstantSource.fixed(Samples.MORNING), disk);
    private final Orders orders = book.orders();

    @AfterEach
    void close() {
        book.close();
        disk.forget();
    }

    @Test
    void eachOrderStandsWhereItsLastEventHasLeftIt() {
        for (var counter = 1; counter <= 8; counter++) {
            book.record(Samples.charged(counter));
        }
        book.record(Samples.code(Samples.charged(2)));
        book.record(new BecameUnknown(number(3), "TIMEOUT", Samples.MORNING));
        book.record(new ClosingStarted(number(4), GivenUp.CANCELLED, Samples.MORNING));
        book.record(new OrderRefused(number(5), "NOAUTH", "商户无此接口权限", Samples.MORNING));
        book.record(new ReviewNeeded(number(6), "total_fee 1 instead of 1250", Samples.MORNING));
        book.record(Samples.closed(Samples.charged(7)));
        book.record(Samples.paid(Samples.charged(8), false));

        assertEquals(
                List.of(
                        Stage.PAID,
                        Stage.CLOSED,
                        Stage.REVIEW,
                        Stage.REFUSED,
                        Stage.CLOSING,
                        Stage.UNKNOWN,
                        Stage.WAITING,
                        Stage.PLACING),
                orders.page(Wanted.all(false), TODAY, 10).stream()
                        .flatMap(row -> row.stage().stream())
                        .toList());
    }

    @Test
    void whatAPersonHasLaidAsideHangsNoMore() {
        book.record(Samples.charged(1));
        book.record(new ReviewNeeded(number(1), "total_fee 1 instead of 1250", Samples.MORNING));
        assertEquals(List.of(SaleKey.own(Samples.number(1))), orders.hanging(false, 9));

        book.record(new ReviewEnded(number(1), "已在商户平台核对", "老板", Samples.MORNING));

        assertEquals(List.of(), orders.hanging(false, 9));
        assertEquals(List.of(), book.open(false));
        assertEquals(
                Optional.of(Stage.LAID_ASIDE),
                orders.sale(Samples.number(1)).orElseThrow().stage());
    }

    @Test
    void aDayIsReadPageByPageAndTheNewestSaleFirst() {
        for (var counter = 1; counter <= 3; counter++) {
            book.record(Samples.charged(counter));
        }
        var first = orders.page(Wanted.all(false), TODAY, 2);
        assertEquals(List.of(3, 2), counters(first));
        assertEquals(List.of(1), counters(orders.page(Wanted.all(false), TODAY, Optional.of(first.getLast()), 2)));
        assertEquals(List.of(), orders.page(Wanted.all(false), TODAY.plusDays(1), 2));
        assertEquals(List.of(), orders.page(Wanted.all(true), TODAY, 2));
    }

    @Test
    void findsASaleByANumberByItsEndingOrByItsTotal() {
        book.record(Samples.charged(1));
        book.record(Samples.charged(2));
        book.record(Samples.paid(Samples.charged(2), "4200000123456789", new Money(1250), false));

        assertEquals(List.of(1), found(number(1), "", Optional.empty()));
        assertEquals(List.of(2), found("4200000123456789", "", Optional.empty()));
        assertEquals(List.of(2), found("-", "6789", Optional.empty()));
        assertEquals(List.of(2, 1), found("-", "", Optional.of(new Money(1250))));
        assertEquals(List.of(), found("nobody", "", Optional.empty()));
    }

    @Test
    void addsUpWhatEachHourHasTaken() {
        book.record(Samples.charged(1));
        book.record(Samples.charged(2));
        book.record(Samples.paid(Samples.charged(2), false));
        assertEquals(Map.of(9, new Money(1250)), orders.hours(Wanted.all(false), TODAY));
    }

    @Test
    void showsTheAttemptsOfASaleOldestFirst() {
        var charged = Samples.charged(1);
        book.record(charged);
        book.record(Samples.closed(charged));
        book.record(new Reattempted(charged.sale(), Samples.order(charged.sale(), 2), Samples.MORNING));
        assertEquals(
                List.of(Stage.CLOSED, Stage.PLACING),
                orders.attempts(charged.sale().number()).stream()
                        .map(AttemptRow::stage)
                        .toList());
    }

    private List<Integer> found(String number, String ending, Optional<Money> amount) {
        var text = new Wanted.Text(number, ending, amount, "");
        var none = Wanted.all(false);
        var wanted = new Wanted(
                false, none.kind(), none.cashier(), none.till(), none.means(), none.least(), none.most(), text);
        return counters(orders.page(wanted, TODAY, 10));
    }

    private static List<Integer> counters(List<SaleRow> sales) {
        return sales.stream().map(sale -> sale.number().counter()).toList();
    }

    private static String number(int counter) {
        return Samples.charged(counter).outTradeNo();
    }
}
