package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.Step.Exchange;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of a notice, in each state that its order may be in.
class NoticeDeskTest {

    private static final String TRANSACTION = "4200000202603140000000001";

    private final HandClock clock = new HandClock();
    private final FakeTime time = new FakeTime();
    private final FakeGateway weChat = new FakeGateway(time);
    private final FakeBook book = new FakeBook();
    private final HandPayment payment = new HandPayment(clock, 0, new Line("", "珍珠奶茶", new Money(1250), 1));
    private final Order order = payment.payment().order();
    private final List<PaymentStatus> told = new ArrayList<>();
    private Optional<OpenPayment> open = Optional.of(payment.open());
    private final NoticeDesk desk =
            new NoticeDesk(book, clock, _ -> open, new AfterTheEnd(weChat, book, clock, told::add));

    @Test
    void writesTheNoticeDownAndHasTheDriverAskAtOnce() {
        charged();

        assertEquals(NoticeOutcome.TAKEN, desk.take(notice()));

        assertEquals(
                new PaymentNotified(order.outTradeNo(), TRANSACTION, HandClock.START),
                book.events().getLast());
        assertEquals(List.of(Wish.CONFIRM), payment.wishes());
        assertEquals(List.of(), weChat.calls(), "asking is the driver's work");
    }

    @Test
    void writesADuplicateDownNoMoreButHasTheDriverAskAgain() {
        charged();
        desk.take(notice());
        payment.wishes();

        assertEquals(NoticeOutcome.TAKEN, desk.take(notice()));

        assertEquals(1, notes());
        assertEquals(List.of(Wish.CONFIRM), payment.wishes());
    }

    @Test
    void takesOneOfAPaymentThatIsOnRecordAndDoesNothing() {
        charged();
        book.record(new PaymentReceived(order.outTradeNo(), FakeGateway.receipt(order), false, HandClock.START));

        assertEquals(NoticeOutcome.TAKEN, desk.take(notice()));

        assertEquals(0, notes());
        assertEquals(List.of(), payment.wishes());
    }

    @Test
    void takesOneOfAReviewThatAPersonEndedOnlyWithTheMoney() {
        charged();
        book.record(new ReviewNeeded(order.outTradeNo(), "total_fee 9", HandClock.START));
        book.record(new ReviewEnded(order.outTradeNo(), "已核对", "老板", HandClock.START));

        foundLate();
    }

    @Test
    void takesOneThatComesBeforeAnyDriverHasTakenThePaymentUp() {
        charged();
        open = Optional.empty();

        assertEquals(NoticeOutcome.TAKEN, desk.take(notice()));
        assertEquals(1, notes());
    }

    @Test
    void refusesANumberThatIsNotOurs() {
        assertEquals(NoticeOutcome.NO_SUCH_ORDER, desk.take(notice()));
        assertEquals(List.of(), book.events());
    }

    @Test
    void refusesAnotherAmount() {
        charged();
        var less = new PaymentNotice(order.outTradeNo(), TRANSACTION, new Money(1249), HandClock.START);

        assertEquals(NoticeOutcome.OTHER_AMOUNT, desk.take(less));

        assertEquals(0, notes());
        assertEquals(List.of(), payment.wishes());
    }

    @Test
    void takesNothingWhileTheBookCannotWrite() {
        charged();
        book.fail(true);

        assertThrows(RuntimeException.class, () -> desk.take(notice()));

        assertEquals(0, notes());
        assertEquals(List.of(), payment.wishes());
    }

    @Test
    void findsTheMoneyOfAnOrderThatHadBeenClosed() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "CLOSED", HandClock.START));

        foundLate();
    }

    @Test
    void findsTheMoneyOfAnOrderThatHadBeenRefused() {
        charged();
        book.record(new OrderRefused(order.outTradeNo(), "NOAUTH", "", HandClock.START));

        foundLate();
    }

    private void foundLate() {
        open = Optional.empty();
        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));

        assertEquals(NoticeOutcome.TAKEN, desk.take(notice()));

        assertTrue(assertInstanceOf(Paid.class, book.payment(order.outTradeNo()).state())
                .late());
        assertEquals(1, told.size());
        assertTrue(
                assertInstanceOf(Paid.class, told.getFirst().payment().state()).late());
        assertEquals(NoticeOutcome.TAKEN, desk.take(notice()), "WeChat says it again");
        assertEquals(1, weChat.calls().size());
    }

    @Test
    void letsWeChatRepeatWhatItDoesNotConfirmAndBelievesItOnceItDoes() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "ORDERNOTEXIST", HandClock.START));
        weChat.answers(
                Exchange.ASK, new Answer.Silent(true, "TIMEOUT"), new Answer.NotPaid("NOTPAY"), new Answer.Closed(""));

        for (var i = 0; i < 3; i++) {
            assertEquals(NoticeOutcome.UNCONFIRMED, desk.take(notice()));
        }
        assertEquals(1, notes());
        assertEquals(List.of(), told);

        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));
        assertEquals(NoticeOutcome.TAKEN, desk.take(notice()));
        assertEquals(1, told.size());
    }

    @Test
    void writesTheMoneyDownOnceHoweverManyNoticesComeTogether() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "CLOSED", HandClock.START));
        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));
        var after = new AfterTheEnd(meanwhile(() -> desk.take(notice())), book, clock, told::add);
        // a second one arrives while the first still waits for WeChat
        var nested = new NoticeDesk(book, clock, _ -> open, after);

        assertEquals(NoticeOutcome.TAKEN, nested.take(notice()));

        assertEquals(
                1,
                book.events().stream().filter(PaymentReceived.class::isInstance).count());
        assertEquals(1, told.size());
    }

    @Test
    void whatSomebodyElseHasHeardOfIsAskedAboutAndNothingIsWrittenForTheWordAlone() {
        charged();

        desk.hinted(order.outTradeNo());

        assertEquals(List.of(Wish.CONFIRM), payment.wishes());
        assertEquals(1, book.events().size());
    }

    @Test
    void whatSomebodyElseHasHeardOfCountsAfterTheEndToo() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "CLOSED", HandClock.START));
        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));

        desk.hinted(order.outTradeNo());

        assertTrue(assertInstanceOf(Paid.class, book.payment(order.outTradeNo()).state())
                .late());
        assertEquals(1, told.size());
    }

    @Test
    void aWordWithNoBookToWriteInChangesNothing() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "CLOSED", HandClock.START));
        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));
        book.fail(true);
        desk.hinted(order.outTradeNo());

        assertEquals(2, book.events().size());
        assertEquals(List.of(), told);
        assertEquals(List.of(), payment.wishes());
    }

    private PaymentGateway meanwhile(Runnable other) {
        return new NoGateway() {
            @Override
            public Answer ask(Order asked) {
                other.run();
                return new Answer.Paid(FakeGateway.receipt(asked));
            }
        };
    }

    private void charged() {
        book.record(new PaymentEvent.Charged(payment.payment().sale(), order, HandClock.START));
    }

    private PaymentNotice notice() {
        return new PaymentNotice(order.outTradeNo(), TRANSACTION, order.totalFee(), HandClock.START);
    }

    private long notes() {
        return book.events().stream().filter(PaymentNotified.class::isInstance).count();
    }
}
