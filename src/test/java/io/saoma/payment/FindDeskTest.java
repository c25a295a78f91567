package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Found.Doubtful;
import io.saoma.payment.Found.Elsewhere;
import io.saoma.payment.Found.ElsewhereUnpaid;
import io.saoma.payment.Found.GivenBack;
import io.saoma.payment.Found.KnownPaid;
import io.saoma.payment.Found.NoSuchPayment;
import io.saoma.payment.Found.NotPaid;
import io.saoma.payment.Found.NowPaid;
import io.saoma.payment.Found.OverUnpaid;
import io.saoma.payment.Found.Refunded;
import io.saoma.payment.Found.Unreachable;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentNumber.TransactionId;
import io.saoma.payment.Sighting.Nothing;
import io.saoma.payment.Sighting.Seen;
import io.saoma.payment.Sighting.Taken;
import io.saoma.payment.Step.Exchange;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What is found of the payment that a customer says he has made, in each state that it may be in.
class FindDeskTest {

    private static final String TRANSACTION = "4200000000202603140000000001";
    private static final TransactionId BY_WECHAT = new TransactionId(TRANSACTION);

    private final HandClock clock = new HandClock();
    private final FakeGateway weChat = new FakeGateway(new FakeTime());
    private final FakeBook book = new FakeBook();
    private final HandPayment payment = new HandPayment(clock, 0, new Line("", "珍珠奶茶", new Money(1250), 1));
    private final Order order = payment.payment().order();
    private final OutTradeNo byUs = new OutTradeNo(order.outTradeNo());
    private final List<PaymentStatus> told = new ArrayList<>();
    private Optional<OpenPayment> open = Optional.of(payment.open());
    private Runnable driver = () -> {};
    private final FindDesk desk =
            new FindDesk(weChat, book, new Driven(), _ -> open, new AfterTheEnd(weChat, book, clock, told::add));

    @Test
    void findsThroughTheDriverThatThePaymentIsPaid() {
        charged();
        payment.waits();
        driver = () -> payment.wished(Wish.CONFIRM).asks().isPaid(false);

        assertEquals(nowPaid(false), desk.find(byUs));

        assertEquals(List.of(Wish.CONFIRM), payment.wishes());
        assertEquals(List.of(), weChat.calls(), "asking is the driver's work");
    }

    @Test
    void findsThroughTheDriverThatItIsNot() {
        charged();
        payment.waits();
        driver = () -> answers(new Answer.NotPaid("NOTPAY"));
        assertEquals(new NotPaid(order.sale(), order.totalFee(), "NOTPAY"), desk.find(byUs));

        driver = () -> answers(new Answer.Silent(true, "TIMEOUT"));
        assertEquals(new Unreachable("TIMEOUT"), desk.find(byUs));

        driver = () -> answers(new Answer.NoOrder());
        assertEquals(new NotPaid(order.sale(), order.totalFee(), "ORDERNOTEXIST"), desk.find(byUs));

        driver = () -> answers(new Answer.Failed(Answer.Meaning.RETRY, "SYSTEMERROR", "系统超时"));
        assertEquals(new Found.Refused("SYSTEMERROR", "系统超时"), desk.find(byUs));
    }

    @Test
    void doesNotTakeTheAnswerToAnEarlierQuestionForTheOneToThis() {
        charged();
        payment.waits().asks();
        driver = () -> {
            payment.answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
            answers(new Answer.NotPaid("USERPAYING"));
        };

        assertEquals(new NotPaid(order.sale(), order.totalFee(), "USERPAYING"), desk.find(byUs));
    }

    @Test
    void takesTheAnswerToAQuestionThatSomebodyElseHadWishedForJustBefore() {
        charged();
        payment.waits().wished(Wish.CONFIRM);
        driver = () -> payment.answered(Exchange.ASK, new Answer.NotPaid("USERPAYING"));

        assertEquals(new NotPaid(order.sale(), order.totalFee(), "USERPAYING"), desk.find(byUs));
    }

    @Test
    void findsThatItIsPaidThoughAnotherListenerBreaksOff() {
        charged();
        payment.waits();
        payment.open().listen(_ -> {
            throw new IllegalStateException("a screen that is gone");
        });
        driver = () -> assertThrows(IllegalStateException.class, () -> payment.isPaid(false));

        assertEquals(nowPaid(false), desk.find(byUs));
    }

    @Test
    void asksItselfWhereNoDriverCarriesThePayment() {
        charged();
        open = Optional.empty();
        weChat.answers(Exchange.ASK, new Answer.NotPaid("NOTPAY"));

        assertEquals(new NotPaid(order.sale(), order.totalFee(), "NOTPAY"), desk.find(byUs));
        assertEquals(List.of(Exchange.ASK), weChat.exchanges());
    }

    @Test
    void saysThatNobodyCanTellWhereTheDriverDoesNotAnswer() {
        charged();
        payment.waits();

        assertEquals(new Unreachable("TIMEOUT"), desk.find(byUs));
    }

    @Test
    void findsTheMoneyOfAnOrderThatHadEnded() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "CLOSED", HandClock.START));
        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));

        assertEquals(nowPaid(true), desk.find(byUs));

        assertTrue(
                assertInstanceOf(PaymentReceived.class, book.events().getLast()).late());
        assertEquals(1, told.size());
    }

    @Test
    void findsNothingOfAnOrderThatHadEndedUnpaid() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "CLOSED", HandClock.START));
        weChat.answers(
                Exchange.ASK,
                new Answer.Closed("CLOSED"),
                new Answer.NoOrder(),
                new Answer.Silent(false, "CONNECT"),
                new Answer.Contradiction("another amount"),
                new Answer.Closed("REVOKED"));

        assertEquals(new OverUnpaid(order.sale(), order.totalFee()), desk.find(byUs));
        assertEquals(new OverUnpaid(order.sale(), order.totalFee()), desk.find(byUs));
        assertEquals(new Unreachable("CONNECT"), desk.find(byUs));
        assertEquals(new Doubtful("another amount"), desk.find(byUs));
        assertEquals(new GivenBack(order.sale(), order.totalFee()), desk.find(byUs));
        assertEquals(2, book.events().size());
    }

    @Test
    void showsAnOldPictureAsWhatItIsAlsoWithoutANetwork() {
        charged();
        var receipt = FakeGateway.receipt(order);
        book.record(new PaymentReceived(order.outTradeNo(), receipt, false, HandClock.START));
        weChat.answers(Exchange.ASK, new Answer.Paid(receipt), new Answer.Silent(false, "DNS"));
        var known = new KnownPaid(order.sale(), order.totalFee(), receipt.timeEnd());

        assertEquals(known, desk.find(BY_WECHAT));
        assertEquals(known, desk.find(byUs));
        assertEquals(2, book.events().size());
    }

    @Test
    void saysWhereMoneyHasGoneBackSince() {
        charged();
        book.record(new PaymentReceived(order.outTradeNo(), FakeGateway.receipt(order), false, HandClock.START));
        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.givenBack(order)));

        assertEquals(new GivenBack(order.sale(), order.totalFee()), desk.find(byUs));
    }

    @Test
    void saysWhatThisTillItselfHasGivenBackAlsoWithoutANetwork() {
        charged();
        book.record(new PaymentReceived(order.outTradeNo(), FakeGateway.receipt(order), false, HandClock.START));
        book.gaveBack(order.outTradeNo(), new Money(250));
        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.givenBack(order)), new Answer.Silent(false, "DNS"));
        var some = new Refunded(order.sale(), order.totalFee(), new Money(250));

        assertEquals(some, desk.find(BY_WECHAT));
        assertEquals(some, desk.find(byUs));
    }

    @Test
    void learnsFromWeChatWhichOrderOfOursItIsAndGoesOnAsEver() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "CLOSED", HandClock.START));
        weChat.sees(new Taken(order.outTradeNo(), "SUCCESS", order.totalFee(), FakeTime.START))
                .answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));

        assertEquals(nowPaid(true), desk.find(BY_WECHAT));

        assertEquals(List.of(BY_WECHAT), weChat.sought());
        assertEquals(1, told.size());
    }

    @Test
    void saysWhatIsNotThisTills() {
        var amount = new Money(880);
        weChat.sees(
                new Taken("02260314004201ABCDE", "SUCCESS", amount, FakeTime.START),
                new Seen("02260314004201ABCDE", "NOTPAY"),
                new Nothing(new Answer.NoOrder()),
                new Nothing(new Answer.Silent(true, "SIGN")),
                new Nothing(new Answer.Contradiction("no amount")),
                new Nothing(new Answer.Failed(Answer.Meaning.ASK, "FAIL", "签名错误")));

        assertEquals(new Elsewhere("02260314004201ABCDE", amount, FakeTime.START), desk.find(BY_WECHAT));
        assertEquals(new ElsewhereUnpaid("02260314004201ABCDE", "NOTPAY"), desk.find(byUs));
        assertEquals(new NoSuchPayment(), desk.find(BY_WECHAT));
        assertEquals(new Unreachable("SIGN"), desk.find(BY_WECHAT));
        assertEquals(new Doubtful("no amount"), desk.find(BY_WECHAT));
        assertEquals(new Found.Refused("FAIL", "签名错误"), desk.find(BY_WECHAT));
        assertEquals(List.of(), book.events());
    }

    @Test
    void saysNothingThatIsNotOnDisk() {
        charged();
        book.record(new OrderClosed(order.outTradeNo(), "CLOSED", HandClock.START));
        weChat.answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));
        book.fail(true);

        assertThrows(RuntimeException.class, () -> desk.find(byUs));

        assertEquals(List.of(), told);
    }

    private void answers(Answer answer) {
        payment.wished(Wish.CONFIRM).asks().answered(Exchange.ASK, answer);
    }

    private NowPaid nowPaid(boolean late) {
        return new NowPaid(
                order.sale(), order.totalFee(), FakeGateway.receipt(order).timeEnd(), late);
    }

    private void charged() {
        book.record(new PaymentEvent.Charged(payment.payment().sale(), order, HandClock.START));
    }

    /// While the desk waits, the driver of the moment works.
    private final class Driven implements Threads {

        @Override
        public void start(Runnable started) {}

        @Override
        public Wishes.Inbox inbox() {
            return new Wishes.Queued();
        }

        @Override
        public void await(CountDownLatch latch, Duration time) {
            driver.run();
        }
    }
}
