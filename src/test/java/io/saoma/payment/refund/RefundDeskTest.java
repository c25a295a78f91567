package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.FakeTime;
import io.saoma.payment.HandThreads;
import io.saoma.payment.Terms;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Part;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.Plan.Why;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundState.HandledOutside;
import io.saoma.payment.refund.RefundStep.Exchange;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Where a wish to give money back becomes refunds.
class RefundDeskTest {

    static final Grounds GROUNDS =
            new Grounds(RefundReason.FAULTY, "", List.of(new ReturnedLine(1, 1, new Money(300))), "李经理");
    static final Terms TERMS =
            new Terms("一号店", 1, false, "wx1", "10000100", "https://example.com/n", "127.0.0.1", Duration.ofMinutes(5));

    private final FakeTime time = new FakeTime().until(Duration.ofDays(1));
    private final FakeRefunds weChat = new FakeRefunds(time).becomes(Status.SUCCESS, Duration.ZERO);
    private final HandThreads threads = new HandThreads(time);
    private final FakeRefundBook book = new FakeRefundBook(List.of(Sample.ORDER), new Money(500));
    private final RefundDesk desk = desk(book);

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

    /// The disk takes the first part, and then nothing for a moment.
    @Test
    void sendsThePartThatIsWrittenDownWhereTheNextCannotBe() {
        book.hear(_ -> book.fail(1));

        var written = desk.giveBack(Sample.SALE, new Money(1450), GROUNDS);
        threads.run();

        assertEquals(new Parts(List.of(new Part.ByWeChat(Sample.ORDER, new Money(1250)))), written);
        assertEquals(1, weChat.taken());
        assertEquals(List.of(), desk.open());
        assertEquals(new Money(500), book.account(Sample.SALE).left(), "the rest can still go back");
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
    void countsTheGoodsOfASaleThatWasPaidTwiceOnce() {
        var book = new FakeRefundBook(List.of(Sample.ORDER, Sample.paid("01260314004202FGHJK", 1250)), Money.ZERO);
        desk(book).giveBack(Sample.SALE, new Money(2500), GROUNDS);

        assertEquals(2, book.account(Sample.SALE).refunds().size());
        assertEquals(GROUNDS.lines(), book.account(Sample.SALE).lines());
    }

    @Test
    void countsTheGoodsThatWerePaidInCashAlone() {
        var book = new FakeRefundBook(List.of(), new Money(500));
        desk(book).giveBack(Sample.SALE, new Money(300), GROUNDS);

        assertEquals(GROUNDS.lines(), book.account(Sample.SALE).lines());
    }

    @Test
    void takesANewNumberOnlyOnceWeChatHasGivenTheOldOneUp() {
        weChat.becomes(Status.REFUNDCLOSE, Duration.ZERO);
        desk.giveBack(Sample.SALE, new Money(1250), GROUNDS);
        assertInstanceOf(Impossible.class, desk.giveBack(Sample.SALE, new Money(1250), GROUNDS));
        threads.run();
        weChat.becomes(Status.SUCCESS, Duration.ZERO);

        assertInstanceOf(Parts.class, desk.giveBack(Sample.SALE, new Money(1250), GROUNDS));
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
        desk.giveBack(Sample.SALE, new Money(1250), GROUNDS);
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
    void countsTheRefundsOfEachOrderByItself() {
        var later = Sample.paid("01260314004202FGHJK", 1250);
        var two = desk(new FakeRefundBook(List.of(Sample.ORDER, later), Money.ZERO));
        two.giveBack(Sample.SALE, new Money(100), GROUNDS);
        two.giveBack(Sample.SALE, new Money(1200), GROUNDS);

        var numbers = two.open().stream()
                .map(it -> it.refunding().refund().outRefundNo())
                .toList();
        assertTrue(numbers.get(0).startsWith(Sample.ORDER.outTradeNo() + "R01"), numbers::toString);
        assertTrue(numbers.get(1).startsWith(Sample.ORDER.outTradeNo() + "R02"), numbers::toString);
        assertTrue(numbers.get(2).startsWith(later.outTradeNo() + "R01"), numbers::toString);
    }

    @Test
    void whatAPersonHasSeenToIsAskedAboutNoMoreAndNothingElseStops() {
        weChat.becomes(Status.CHANGE, Duration.ZERO);
        var stranded = giveBack(300);
        var other = giveBack(400);
        var handled = new ArrayList<Integer>();
        book.hear(event -> {
            if (event instanceof RefundStranded it && it.outRefundNo().equals(stranded.outRefundNo())) {
                handled.add(weChat.calls().size());
                assertTrue(desk.handle(stranded.outRefundNo(), "银行转账", "李经理"));
                weChat.becomes(Status.SUCCESS, Duration.ZERO);
            }
        });

        threads.run();

        assertEquals(handled.getFirst(), callsOf(stranded).size());
        assertInstanceOf(GivenBack.class, stateOf(other));
        assertInstanceOf(HandledOutside.class, stateOf(stranded));
    }

    @Test
    void leavesEveryRefundAsItIsWhenTheTillShutsDown() {
        weChat.becomes(Status.SUCCESS, Duration.ofMinutes(4));
        giveBack(300);
        giveBack(400);
        var open = desk.open();

        desk.close();
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ZERO), threads.waits());
        threads.run();

        assertEquals(List.of(Exchange.REFUND, Exchange.REFUND), weChat.exchanges());
        assertEquals(2, book.openRefunds(false).size());
        open.getFirst().awaitEnd(Duration.ofSeconds(1));
        assertEquals(2, threads.waits().size(), "whoever has gone home is not waited for");
    }

    private RefundDesk desk(FakeRefundBook other) {
        return new RefundDesk(TERMS, weChat, other, time, new Random(1), threads, RefundClaims.ALONE);
    }

    /// A refund of this order that stands in the book, and whose driver has not begun yet.
    private Refund giveBack(long fen) {
        desk.giveBack(Sample.SALE, new Money(fen), GROUNDS);
        return desk.open().getLast().refunding().refund();
    }

    private List<FakeRefunds.Call> callsOf(Refund refund) {
        return weChat.calls().stream()
                .filter(call -> call.refund().equals(refund))
                .toList();
    }

    private RefundState stateOf(Refund refund) {
        return book.refunding(refund.outRefundNo()).orElseThrow().state();
    }
}
