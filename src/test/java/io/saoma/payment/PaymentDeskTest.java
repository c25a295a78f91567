package io.saoma.payment;

import static io.saoma.payment.DeskStand.BASKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Step.Exchange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a sale at the desk becomes, and whom it tells.
class PaymentDeskTest {

    private static final AuthCode CODE = new AuthCode("134567890123456789");

    private final DeskStand stand = new DeskStand();
    private final FakeTime time = stand.time;
    private final FakeGateway weChat = stand.weChat;
    private final FakeBook book = stand.book;
    private final HandThreads threads = stand.threads;
    private final PaymentDesk desk = stand.desk;

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
    void goesAfterWhatSomebodyElseHasHeardOfWithoutMakingHimWait() {
        weChat.closesEarly();
        var one = desk.charge(BASKET, "王小雨");
        one.cancel();
        threads.run();
        var number = one.payment().order().outTradeNo();
        weChat.answers(
                Exchange.ASK, new Answer.Paid(FakeGateway.receipt(one.payment().order())));

        desk.hinted(number);

        assertInstanceOf(Closed.class, book.payment(number).state());
        threads.run();
        assertInstanceOf(Paid.class, book.payment(number).state());
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
}
