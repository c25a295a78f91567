package io.saoma.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Samples;
import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.Register;
import io.saoma.payment.Terms;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashDesk;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No cash leaves the drawer for a sale that did not come in for it: ¥12.50, of which ¥10.00 are paid in cash.
class PaidInPartTest {

    private static final Sale SALE = Samples.sale(1);
    private static final Terms TERMS =
            new Terms("一号店", 1, false, "wx8888888888888888", "1900000109", "", "127.0.0.1", Duration.ofMinutes(5));

    @AutoClose
    private final Book book;

    private final CashDesk desk;

    PaidInPartTest(@TempDir Path folder) {
        book = Book.open(new Home(folder), "test", () -> Samples.MORNING, FaultPoint.NONE);
        desk = new CashDesk(new Register(TERMS, book), book, InstantSource.fixed(Samples.MORNING));
        book.record(new SoldForCash(SALE, Cash.exactly(new Money(10_00)), Samples.MORNING));
    }

    @Test
    void isSettledWithTheCashThatIsThere() {
        assertTrue(row().settleable());
        assertTrue(desk.giveBack(SALE.number(), new Money(10_00), "小王"));
        assertEquals(OrderLook.CLOSED, row().look());
        assertFalse(row().settleable());
    }

    @Test
    void isNoLongerSettledOnceMoneyOfItHasGoneBack() {
        book.record(new CashRefunded(SALE.number(), new Money(3_00), Samples.GROUNDS, Samples.MORNING));
        assertEquals(OrderLook.PAID_IN_PART, row().look());
        assertFalse(row().settleable());

        assertFalse(desk.giveBack(SALE.number(), new Money(10_00), "小王"));
        assertEquals(new Money(7_00), book.account(SALE.number()).cashLeft());
        assertTrue(desk.giveBack(SALE.number(), new Money(7_00), "小王"));
        assertEquals(Money.ZERO, book.account(SALE.number()).cashLeft());
        assertEquals(OrderLook.REFUNDED, row().look());
    }

    @Test
    void whatCameByWeChatAloneGoesBackByWeChatAlone() {
        var rest = rest();
        book.record(rest);
        book.record(Samples.closed(rest));
        assertTrue(desk.giveBack(SALE.number(), new Money(10_00), "小王"));
        book.record(Samples.paid(rest, "4200001234567890", new Money(2_50), true));
        assertEquals(OrderLook.PAID_IN_PART, row().look());
        assertEquals(new Money(2_50), row().paid());
        assertFalse(row().settleable());

        assertFalse(desk.giveBack(SALE.number(), new Money(2_50), "小王"));
        var refund = Samples.refund(rest.order(), new Money(2_50));
        book.record(new RefundAsked(refund, Samples.MORNING));
        book.record(new RefundGivenBack(
                refund.outRefundNo(), SALE.number(), "503", "支付用户的零钱", Samples.MORNING, Samples.MORNING));
        assertEquals(OrderLook.REFUNDED, row().look());
    }

    private OrderRow row() {
        return new OrderReport(book.orders())
                .detail(SALE.number())
                .orElseThrow()
                .row();
    }

    private static Reattempted rest() {
        var whole = Samples.order(SALE, 1);
        var order = new Order(
                whole.outTradeNo(),
                whole.sale(),
                whole.attempt(),
                whole.appid(),
                whole.mchId(),
                whole.body(),
                new Money(2_50),
                whole.spbillCreateIp(),
                whole.notifyUrl(),
                whole.timeStart(),
                whole.timeExpire(),
                whole.deadline());
        return new Reattempted(SALE, order, Samples.MORNING);
    }
}
