package io.saoma.payment;

import static io.saoma.payment.DeskStand.BASKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.Fee;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A sale has one open order at a time: the next comes after the last, and so does what a person or a bill says.
class FurtherAttemptTest {

    private final DeskStand stand = new DeskStand();
    private final FakeTime time = stand.time;
    private final FakeGateway weChat = stand.weChat;
    private final FakeBook book = stand.book;
    private final HandThreads threads = stand.threads;
    private final PaymentDesk desk = stand.desk;

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

    /// Both have come as far as they can before either is on disk.
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesOneOfTwoThatComeAtOnce() throws InterruptedException {
        var first = cancelled();
        var refused = new AtomicInteger();
        Runnable again = () -> {
            try {
                desk.again(first);
            } catch (IllegalStateException _) {
                refused.incrementAndGet();
            }
        };
        var both = List.of(new Thread(again), new Thread(again));

        synchronized (book) {
            for (var one : both) {
                one.start();
                while (one.isAlive() && one.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
            }
        }
        for (var one : both) {
            one.join();
        }

        assertEquals(1, refused.get());
        assertEquals(1, desk.open().size());
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

        var next = stand.desk();
        var resumed = next.resume();
        assertEquals(resumed, next.open());
        assertTrue(resumed.getFirst().status().progress().resumed());
        threads.run();

        assertEquals(List.of(), next.open());
        assertEquals(List.of(), stand.desk().resume());
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
                new BillRow.Trade("wx1", number, "4200000000202603140000000001", body, Optional.of(TradeType.NATIVE)),
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
}
