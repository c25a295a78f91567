package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.FakeTime;
import io.saoma.payment.HandThreads;
import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.Terms;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.Plan.Why;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundNotified;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Where a wish to give money back becomes refunds.
class RefundDeskTest {

    private static final Grounds GROUNDS =
            new Grounds(RefundReason.FAULTY, "", List.of(new ReturnedLine(1, 1, new Money(300))), "李经理");
    private static final Terms TERMS =
            new Terms("一号店", 1, false, "wx1", "10000100", "https://example.com/n", "127.0.0.1", Duration.ofMinutes(5));

    private final FakeTime time = new FakeTime().until(Duration.ofDays(1));
    private final FakeRefunds weChat = new FakeRefunds(time).becomes(Status.SUCCESS, Duration.ZERO);
    private final HandThreads threads = new HandThreads(time);
    private final FakeRefundBook book = new FakeRefundBook(List.of(Sample.ORDER), new Money(500));
    private final RefundDesk desk = new RefundDesk(TERMS, weChat, book, time, new Random(1), threads);

    @Test
    void isWrittenDownBeforeItIsSent() {
        assertInstanceOf(Parts.class, desk.giveBack(Sample.SALE, new Money(300), GROUNDS));

        assertEquals(List.of(), weChat.calls());
        assertEquals(1, book.events().size());
        threads.run();
        var asked = (RefundAsked) book.events().getFirst();
        assertEquals(asked.refund(), weChat.calls().getFirst().refund());
        assertTrue(asked.refund().outRefundNo().startsWith(Sample.ORDER.outTradeNo() + "R01"));
        assertInstanceOf(RefundGivenBack.class, book.events().getLast());
        assertEquals(List.of(), desk.open());
    }

    @Test
    void sendsNothingThatCouldNotBeWrittenDown() {
        book.fail(1);

        assertThrows(IllegalStateException.class, () -> desk.giveBack(Sample.SALE, new Money(300), GROUNDS));
        threads.run();
        assertEquals(List.of(), weChat.calls());
        assertEquals(new Money(1750), book.account(Sample.SALE).left());
    }

    @Test
    void neverGivesMoreBackThanWasPaid() {
        desk.giveBack(Sample.SALE, new Money(1000), GROUNDS);

        assertEquals(new Impossible(Why.MORE_THAN_LEFT), desk.giveBack(Sample.SALE, new Money(751), GROUNDS));
        assertInstanceOf(Parts.class, desk.giveBack(Sample.SALE, new Money(750), GROUNDS));
        assertEquals(Money.ZERO, book.account(Sample.SALE).left());
        threads.run();
        assertEquals(2, weChat.taken());
        assertEquals(new Money(500), book.account(Sample.SALE).cashBack());
    }

    @Test
    void countsTheGoodsOfAMixedSaleOnce() {
        desk.giveBack(Sample.SALE, new Money(1750), GROUNDS);

        assertEquals(GROUNDS.lines(), book.account(Sample.SALE).lines());
    }

    @Test
    void takesANewNumberOnlyOnceWeChatHasGivenTheOldOneUp() {
        weChat.becomes(Status.REFUNDCLOSE, Duration.ZERO);
        desk.giveBack(Sample.SALE, Sample.ORDER.outTradeNo(), new Money(1250), GROUNDS);
        assertInstanceOf(
                Impossible.class, desk.giveBack(Sample.SALE, Sample.ORDER.outTradeNo(), new Money(1250), GROUNDS));
        threads.run();
        weChat.becomes(Status.SUCCESS, Duration.ZERO);

        assertInstanceOf(Parts.class, desk.giveBack(Sample.SALE, Sample.ORDER.outTradeNo(), new Money(1250), GROUNDS));
        threads.run();
        var numbers = book.account(Sample.SALE).refunds().stream()
                .map(it -> it.refund().outRefundNo())
                .toList();
        assertEquals(2, numbers.size());
        assertNotEquals(numbers.get(0), numbers.get(1));
        assertTrue(weChat.givenBack(numbers.get(1)));
    }

    @Test
    void goesOnWithWhatAnEarlierRunLeft() {
        book.record(new RefundAsked(Sample.REFUND, FakeTime.START));

        assertEquals(1, desk.resume().size());
        threads.run();
        assertTrue(weChat.givenBack(Sample.REFUND.outRefundNo()));
        assertEquals(List.of(), book.openRefunds(false));
    }

    @Test
    void aPersonEndsWhatWeChatDoesNot() {
        weChat.becomes(Status.CHANGE, Duration.ZERO);
        desk.giveBack(Sample.SALE, Sample.ORDER.outTradeNo(), new Money(1250), GROUNDS);
        var number = desk.open().getFirst().refunding().refund().outRefundNo();
        assertFalse(desk.handle(number, "太早", "李经理"));
        time.until(Duration.ofMinutes(30));
        threads.run();
        assertTrue(desk.handle(number, " 银行转账 ", "李经理"));
        assertFalse(desk.handle(number, "再来", "李经理"));
        assertFalse(desk.handle("R0", "没有", "李经理"));
        assertEquals(
                new RefundState.HandledOutside("银行转账", "李经理"),
                book.refunding(number).orElseThrow().state());
        assertEquals(new Money(500), book.account(Sample.SALE).left());
    }

    @Test
    void aNoticeIsAHintThatAQuestionConfirms() {
        desk.giveBack(Sample.SALE, new Money(300), GROUNDS);
        var refund = desk.open().getFirst().refunding().refund();

        assertEquals(NoticeOutcome.TAKEN, desk.notified(notice(refund, 300)));
        assertEquals(NoticeOutcome.TAKEN, desk.notified(notice(refund, 300)));
        assertEquals(NoticeOutcome.OTHER_AMOUNT, desk.notified(notice(refund, 301)));
        assertEquals(NoticeOutcome.NO_SUCH_ORDER, desk.notified(notice(Sample.REFUND, 300)));
        assertEquals(
                1,
                book.events().stream().filter(RefundNotified.class::isInstance).count());
        threads.run();
        assertInstanceOf(RefundGivenBack.class, book.events().getLast());
    }

    @Test
    void aNoticeFindsMoneyThatWentBackAlthoughItWasTakenForRefused() {
        book.record(new RefundAsked(Sample.REFUND, FakeTime.START));
        book.record(new RefundRefused(Sample.REFUND.outRefundNo(), Sample.SALE, "ERROR", "", FakeTime.START));

        assertEquals(NoticeOutcome.UNCONFIRMED, desk.notified(notice(Sample.REFUND, 300)));
        weChat.refund(Sample.REFUND);
        assertEquals(NoticeOutcome.TAKEN, desk.notified(notice(Sample.REFUND, 300)));
        assertEquals(new Money(950), book.account(Sample.SALE).left(Sample.ORDER));
    }

    private static RefundNotice notice(Refund refund, long fen) {
        return new RefundNotice(
                refund.outRefundNo(), refund.outTradeNo(), refund.totalFee(), new Money(fen), "SUCCESS");
    }
}
