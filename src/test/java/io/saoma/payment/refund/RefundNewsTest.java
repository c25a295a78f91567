package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.FakeTime;
import io.saoma.payment.HandThreads;
import io.saoma.payment.NoticeOutcome;
import io.saoma.payment.TradeType;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.Fee;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundNotified;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundStep.Exchange;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What becomes of a refund of which WeChat gives notice, or which stands in its bill.
class RefundNewsTest {

    private final FakeTime time = new FakeTime().until(Duration.ofDays(1));
    private final FakeRefunds weChat = new FakeRefunds(time).becomes(Status.SUCCESS, Duration.ZERO);
    private final HandThreads threads = new HandThreads(time);
    private final FakeRefundBook book = new FakeRefundBook(List.of(Sample.ORDER), new Money(500));
    private final RefundDesk desk = desk(weChat);

    @Test
    void aNoticeIsAHintThatAQuestionConfirms() {
        desk.giveBack(Sample.SALE, new Money(300), RefundDeskTest.GROUNDS);
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

    @Test
    void whatSomebodyElseHasHeardOfIsAskedAboutWithoutMakingHimWait() {
        book.record(new RefundAsked(Sample.REFUND, FakeTime.START));
        book.record(new RefundRefused(Sample.REFUND.outRefundNo(), Sample.SALE, "ERROR", "", FakeTime.START));
        weChat.refund(Sample.REFUND);

        desk.hinted(Sample.REFUND.outRefundNo());
        assertEquals(2, book.events().size());
        threads.run();
        assertInstanceOf(RefundGivenBack.class, book.events().getLast());

        var asked = weChat.calls().size();
        desk.hinted(Sample.REFUND.outRefundNo());
        desk.hinted("02260314004201ABCDER01FGHIJ");
        threads.run();
        assertEquals(asked, weChat.calls().size(), "what is known to be back, or another till's, is no question");
    }

    @Test
    void aNoticeHasTheDriverOfItsRefundAskAtOnce() {
        var one = giveBack(300);
        var other = giveBack(400);
        desk.notified(notice(other, 400));

        threads.run();

        assertEquals(Duration.ofSeconds(3), pauseAfterSending(one));
        assertEquals(Duration.ZERO, pauseAfterSending(other));
    }

    private Duration pauseAfterSending(Refund refund) {
        var calls = callsOf(refund);
        assertEquals(Exchange.REFUND, calls.get(0).exchange());
        assertEquals(Exchange.ASK, calls.get(1).exchange());
        return calls.get(1).at().minus(calls.get(0).at()).minus(Duration.ofMillis(50));
    }

    @Test
    void aNoticeOfAnotherOrderOrAnotherTotalIsNotBelieved() {
        var refund = giveBack(300);
        var written = book.events();

        for (var wrong : List.of(
                new RefundNotice(refund.outRefundNo(), "OTHER1", refund.totalFee(), refund.refundFee(), "SUCCESS"),
                new RefundNotice(
                        refund.outRefundNo(), refund.outTradeNo(), new Money(1251), refund.refundFee(), "SUCCESS"))) {
            assertEquals(NoticeOutcome.OTHER_AMOUNT, desk.notified(wrong));
        }
        assertEquals(written, book.events());
    }

    @Test
    void aNoticeOfWhatIsKnownToBeBackIsTakenAndSaysNothingNew() {
        var refund = giveBack(300);
        threads.run();
        var written = book.events();
        var asked = weChat.calls().size();

        assertEquals(NoticeOutcome.TAKEN, desk.notified(notice(refund, 300)));

        assertEquals(written, book.events());
        assertEquals(asked, weChat.calls().size());
    }

    @Test
    void whatSomebodyGaveAtTheMerchantPlatformIsTakenInOnceWeChatConfirmsIt() {
        weChat.refund(Sample.refund("PLATFORM1", 1250));
        weChat.answers(Exchange.ASK, working(), new RefundAnswer.NotFound());

        assertEquals(NoticeOutcome.UNCONFIRMED, billed("PLATFORM1", 1250));
        assertEquals(NoticeOutcome.UNCONFIRMED, billed("PLATFORM1", 1250));
        assertEquals(List.of(), book.events());
        assertEquals(NoticeOutcome.TAKEN, billed("PLATFORM1", 1250));
        assertEquals(NoticeOutcome.TAKEN, billed("PLATFORM1", 1250));

        var taken = assertInstanceOf(RefundBilled.class, book.events().getFirst());
        assertEquals(1, book.events().size());
        assertEquals("PLATFORM1", taken.outRefundNo());
        assertEquals(Sample.ORDER.outTradeNo(), taken.refund().outTradeNo());
        assertEquals(new Money(1250), taken.refund().refundFee());
        assertEquals("李经理", taken.refund().grounds().by());
        assertEquals(Money.ZERO, book.account(Sample.SALE).left(Sample.ORDER));
        assertEquals(
                1, weChat.exchanges().stream().filter(Exchange.REFUND::equals).count(), "the till sends nothing");
    }

    @Test
    void whatABillSaysOfNoOrderOfTheSaleOrOfTooMuchIsNotTakenIn() {
        weChat.answers(Exchange.ASK, back(), back(), back());

        assertEquals(NoticeOutcome.NO_SUCH_ORDER, billed("PLATFORM1", "OTHER1", 300));
        assertEquals(NoticeOutcome.NO_SUCH_ORDER, billed("PLATFORM1", 0));
        assertEquals(NoticeOutcome.NO_SUCH_ORDER, billed("PLATFORM1", 1251));
        assertEquals(List.of(), book.events());
    }

    @Test
    void whatTwoReadersFindInABillIsWrittenDownOnce() {
        var other = new RefundBilled(Sample.REFUND, "50300", "", FakeTime.START, FakeTime.START);
        var reader = desk(answeringAfter(() -> book.record(other)));

        assertEquals(
                NoticeOutcome.TAKEN,
                reader.billed(Sample.SALE, row(Sample.REFUND.outRefundNo(), Sample.ORDER.outTradeNo(), 300), "李经理"));
        assertEquals(List.of(other), book.events());
    }

    @Test
    void whatTwoHaveHeardOfAtOnceIsWrittenDownOnce() {
        book.record(new RefundAsked(Sample.REFUND, FakeTime.START));
        book.record(new RefundRefused(Sample.REFUND.outRefundNo(), Sample.SALE, "ERROR", "", FakeTime.START));
        var other = new RefundGivenBack(
                Sample.REFUND.outRefundNo(), Sample.SALE, "50300", "", FakeTime.START, FakeTime.START);
        var reader = desk(answeringAfter(() -> book.record(other)));

        reader.hinted(Sample.REFUND.outRefundNo());
        threads.run();
        assertEquals(
                List.of(other),
                book.events().stream().filter(RefundGivenBack.class::isInstance).toList());
    }

    @Test
    void aBillHasTheDriverOfARefundOfOursAskAtOnce() {
        var refund = giveBack(300);

        assertEquals(NoticeOutcome.UNCONFIRMED, billed(refund.outRefundNo(), 300));
        threads.run();
        assertEquals(Duration.ZERO, pauseAfterSending(refund));
        var asked = weChat.calls().size();
        assertEquals(NoticeOutcome.TAKEN, billed(refund.outRefundNo(), 300));
        assertEquals(asked, weChat.calls().size(), "what is known to be back is not asked about");
        assertEquals(
                0, book.events().stream().filter(RefundBilled.class::isInstance).count());
    }

    @Test
    void aBillFindsMoneyThatWentBackAlthoughItWasTakenForRefused() {
        book.record(new RefundAsked(Sample.REFUND, FakeTime.START));
        book.record(new RefundRefused(Sample.REFUND.outRefundNo(), Sample.SALE, "ERROR", "", FakeTime.START));

        assertEquals(NoticeOutcome.UNCONFIRMED, billed(Sample.REFUND.outRefundNo(), 300));
        weChat.refund(Sample.REFUND);
        assertEquals(NoticeOutcome.TAKEN, billed(Sample.REFUND.outRefundNo(), 300));
        assertInstanceOf(GivenBack.class, stateOf(Sample.REFUND));
    }

    /// A refund of this order that stands in the book, and whose driver has not begun yet.
    private Refund giveBack(long fen) {
        desk.giveBack(Sample.SALE, new Money(fen), RefundDeskTest.GROUNDS);
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

    private NoticeOutcome billed(String number, long fen) {
        return billed(number, Sample.ORDER.outTradeNo(), fen);
    }

    private NoticeOutcome billed(String number, String outTradeNo, long fen) {
        return desk.billed(Sample.SALE, row(number, outTradeNo, fen), "李经理");
    }

    private static BillRow.Refunded row(String number, String outTradeNo, long fen) {
        return new BillRow.Refunded(
                FakeTime.START,
                new BillRow.Trade("wx1", outTradeNo, "4200000001", "一号店", Optional.of(TradeType.NATIVE)),
                number,
                "50300",
                new Money(fen),
                new Money(fen),
                BillRow.Standing.SUCCESS,
                Fee.ZERO);
    }

    private static RefundAnswer working() {
        return new RefundAnswer.Found(Status.PROCESSING, "50300", "", Optional.empty());
    }

    private static RefundAnswer back() {
        return new RefundAnswer.Found(Status.SUCCESS, "50300", "", Optional.empty());
    }

    private static RefundNotice notice(Refund refund, long fen) {
        return new RefundNotice(
                refund.outRefundNo(), refund.outTradeNo(), refund.totalFee(), new Money(fen), "SUCCESS");
    }

    /// WeChat says that it is back, once somebody else has done this.
    private static RefundGateway answeringAfter(Runnable other) {
        return new RefundGateway() {

            @Override
            public RefundAnswer refund(Refund refund) {
                throw new AssertionError("nothing is sent");
            }

            @Override
            public RefundAnswer ask(Refund refund) {
                other.run();
                return back();
            }
        };
    }

    private RefundDesk desk(RefundGateway gateway) {
        return new RefundDesk(RefundDeskTest.TERMS, gateway, book, time, new Random(1), threads, RefundClaims.ALONE);
    }
}
