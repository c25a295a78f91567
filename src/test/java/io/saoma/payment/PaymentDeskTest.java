package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.Fee;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaymentDeskTest {

    private static final Basket BASKET = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1));

    private static final AuthCode CODE = new AuthCode("134567890123456789");

    private final FakeTime time = new FakeTime();
    private final FakeGateway weChat = new FakeGateway(time);
    private final FakeBook book = new FakeBook();
    private final HandThreads threads = new HandThreads(time);
    private final PaymentDesk desk = desk();

    @Test
    void writesTheSaleDownBeforeADriverStarts() {
        var open = desk.charge(BASKET, "王小雨");

        var charged = assertInstanceOf(Charged.class, book.events().getFirst());
        assertEquals("王小雨", charged.sale().cashier());
        assertEquals(LocalDate.of(2026, 3, 14), charged.sale().number().day());
        assertEquals(BASKET.lines(), charged.sale().lines());
        assertEquals(1, charged.order().attempt());
        assertEquals(Payment.of(List.of(charged)), open.payment());
        assertEquals(
                new PaymentStatus(open.payment(), Progress.fresh(time.now()), false, true, time.now()), open.status());
        assertEquals(List.of(), weChat.calls());
    }

    @Test
    void chargesNothingThatCannotBeWrittenDown() {
        book.fail(true);

        assertThrows(RuntimeException.class, () -> desk.charge(BASKET, "王小雨"));
        threads.run();

        assertEquals(List.of(), desk.open());
        assertEquals(List.of(), weChat.calls());
    }

    @Test
    void forgetsAPaymentThatHasEnded() {
        weChat.paidAt(Duration.ofSeconds(10));
        var open = desk.charge(BASKET, "王小雨");
        assertEquals(List.of(open), desk.open());

        threads.run();

        assertEquals(List.of(), desk.open());
        assertInstanceOf(Paid.class, open.payment().state());
    }

    @Test
    void tellsEveryListenerOfEveryChange() {
        weChat.paidAt(Duration.ofSeconds(10));
        var all = new ArrayList<PaymentStatus>();
        var one = new ArrayList<PaymentStatus>();
        desk.listen(all::add);
        var open = desk.charge(BASKET, "王小雨");
        open.listen(one::add);

        threads.run();

        assertEquals(open.status(), all.getLast());
        assertEquals(all, one);
        assertTrue(all.stream().anyMatch(PaymentStatus::asking));
    }

    @Test
    void carriesEveryWishToTheDriver() {
        weChat.closesEarly();
        var open = desk.charge(BASKET, "王小雨");
        open.newCode();
        open.check();
        open.cancel();

        threads.run();

        assertInstanceOf(Closed.class, open.payment().state());
        assertTrue(open.status().progress().cancelled());
    }

    @Test
    void fetchesAFreshCodeAndAsksWhenItIsTold() {
        var open = desk.charge(BASKET, "王小雨");
        open.newCode();
        open.check();
        open.stop();

        threads.run();

        assertTrue(open.status().progress().newCode());
        assertTrue(open.status().progress().check());
    }

    @Test
    void placesAFurtherOrderOnlyWhereTheLastHasEndedUnpaid() {
        var first = cancelled();
        var second = desk.again(first);

        var again = assertInstanceOf(Reattempted.class, book.events().getLast());
        assertEquals(2, again.order().attempt());
        assertEquals(first.sale(), second.payment().sale());
        assertEquals(second.payment().order().outTradeNo(), again.outTradeNo());
        for (var state : List.of(Samples.PLACING, Samples.WAITING, Samples.CANCELLED, Samples.PAID, Samples.REVIEW)) {
            assertThrows(IllegalStateException.class, () -> desk.again(Samples.in(state)));
        }
        desk.again(Samples.in(Samples.REFUSED));
    }

    @Test
    void neverHasTwoOpenOrdersOfOneSale() {
        var first = cancelled();
        desk.again(first);

        assertThrows(IllegalStateException.class, () -> desk.again(first));

        assertEquals(1, desk.open().size());
        desk.again(Samples.in(Samples.CLOSED));
    }

    @Test
    void placesAFurtherOrderAsSoonAsTheLastHasEnded() {
        weChat.closesEarly();
        var told = new ArrayList<OpenPayment>();
        desk.listen(status -> {
            if (status.payment().ended() && told.isEmpty()) {
                told.add(desk.again(status.payment()));
            }
        });
        desk.charge(BASKET, "王小雨").cancel();

        threads.run();

        assertEquals(2, told.getFirst().payment().order().attempt());
    }

    @Test
    void goesOnWithWhatAnEarlierRunLeftOpen() {
        desk.charge(BASKET, "王小雨");
        desk.close();
        threads.run();
        weChat.paidAt(Duration.ofSeconds(20));
        time.pass(Duration.ofSeconds(20));

        var next = desk();
        var resumed = next.resume();
        assertEquals(resumed, next.open());
        assertTrue(resumed.getFirst().status().progress().resumed());
        threads.run();

        assertEquals(List.of(), next.open());
        assertEquals(List.of(), desk().resume());
    }

    @Test
    void leavesEveryPaymentAsItIsWhenTheTillShutsDown() {
        var one = desk.charge(BASKET, "王小雨");
        var other = desk.charge(BASKET, "王小雨");

        desk.close();
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ZERO), threads.waits());
        threads.run();

        assertInstanceOf(Waiting.class, one.payment().state());
        assertInstanceOf(Waiting.class, other.payment().state());
        assertEquals(List.of(Exchange.PLACE, Exchange.PLACE), weChat.exchanges());
        one.awaitEnd(Duration.ofSeconds(1));
        assertEquals(2, threads.waits().size(), "whoever has gone home is not waited for");
    }

    @Test
    void chargesTheCustomersOwnCodeWhereThereIsOne() {
        weChat.breaks(Exchange.PAY, new Answer.Failed(Answer.Meaning.DECLINED, "AUTHCODEEXPIRE", "付款码已过期"));
        var first = desk.charge(BASKET, "王小雨", CODE);
        assertEquals(TradeType.MICROPAY, first.payment().order().tradeType());
        threads.run();
        weChat.paidAt(Duration.ZERO);

        var second = desk.again(first.payment(), CODE);
        threads.run();

        assertEquals(TradeType.MICROPAY, second.payment().order().tradeType());
        assertInstanceOf(Paid.class, second.payment().state());
        assertEquals(
                TradeType.NATIVE, desk.charge(BASKET, "王小雨").payment().order().tradeType());
    }

    @Test
    void aNoticeHasTheDriverOfItsPaymentAskAtOnce() {
        weChat.paidAt(Duration.ZERO);
        var one = desk.charge(BASKET, "王小雨");
        var other = desk.charge(BASKET, "王小雨").payment().order();

        var notice =
                new PaymentNotice(other.outTradeNo(), "4200000000202603140000000002", other.totalFee(), FakeTime.START);
        assertEquals(NoticeOutcome.TAKEN, desk.notified(notice));

        assertEquals(Optional.empty(), one.wishes().within(Duration.ZERO));
        assertEquals(Optional.of(Wish.CONFIRM), desk.open().getLast().wishes().within(Duration.ZERO));
    }

    @Test
    void aPersonEndsAReview() {
        var open = desk.charge(BASKET, "王小雨");
        var number = open.payment().order().outTradeNo();
        assertFalse(desk.endReview(number, "太早", "老板"));
        book.record(new ReviewNeeded(number, "total_fee 9", FakeTime.START));

        assertTrue(desk.endReview(number, "已核对", "老板"));

        assertInstanceOf(LaidAside.class, book.payment(number).state());
        assertEquals(Optional.of(Wish.STOP), open.wishes().within(Duration.ZERO));
    }

    @Test
    void saysWhetherAPaymentCanBeCancelled() {
        var open = desk.charge(BASKET, "王小雨");
        assertTrue(open.cancel());
        assertEquals(Optional.of(Wish.CANCEL), open.wishes().within(Duration.ZERO));

        open.confirmed(new PaymentEvent.ConfirmedByHand(
                open.payment().order().outTradeNo(), "4200000000202603140000000009", "断网", "老板", FakeTime.START));

        assertFalse(open.cancel());
        assertEquals(Optional.empty(), open.wishes().within(Duration.ZERO));
    }

    @Test
    void takesInWhatOnlyABillKnowsAndAsksWeChat() {
        weChat.paidAt(Duration.ZERO);
        var payment = desk.restore(billed("01260314004203ABCDE", "一号店-珍珠奶茶"), "老板");

        assertEquals(List.of(Duration.ofSeconds(16)), threads.waits());
        assertEquals(3, payment.order().attempt());
        assertEquals(new Money(1250), payment.order().totalFee());
        assertEquals("一号店-珍珠奶茶", payment.sale().lines().getFirst().name());
        assertEquals(
                new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 42),
                payment.sale().number());
        assertTrue(payment.billed());
        weChat.place(payment.order());
        threads.run();
        assertFalse(
                assertInstanceOf(Paid.class, book.payment("01260314004203ABCDE").state())
                        .late());
    }

    @Test
    void whatABillHasNoWordsForIsNamedAfterTheBill() {
        var payment = desk.restore(billed("01260314004203ABCDE", " "), "老板");

        assertEquals("按微信账单恢复", payment.sale().lines().getFirst().name());
        assertThrows(IllegalArgumentException.class, () -> desk.restore(billed("OTHER1", "茶"), "老板"));
    }

    private static BillRow.Paid billed(String number, String body) {
        return new BillRow.Paid(
                FakeTime.START,
                new BillRow.Trade("wx1", number, "4200000000202603140000000001", body),
                new Money(1250),
                new Money(1250),
                Money.ZERO,
                Fee.ZERO);
    }

    @Test
    void letsLateMoneyStandByTheWordOfAPerson() {
        desk.acceptLate("01260314004201ABCDE", "老板");

        assertEquals(
                List.of(new LateAccepted("01260314004201ABCDE", "老板", time.now().wall())), book.events());
    }

    private Payment cancelled() {
        weChat.closesEarly();
        var open = desk.charge(BASKET, "王小雨");
        open.cancel();
        threads.run();
        return open.payment();
    }

    private PaymentDesk desk() {
        return new PaymentDesk(PaymentDriverTest.TERMS, weChat, book, time, new Random(1), threads);
    }
}
