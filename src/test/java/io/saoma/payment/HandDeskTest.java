package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Silent;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentNumber.TransactionId;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.Step.Exchange;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// When a person may take a payment for made, and what that mark changes: no state, and no payment but its own.
class HandDeskTest {

    private static final TransactionId SHOWN = new TransactionId("4200000000202603140000000009");
    private static final Silent LOST = new Silent(true, "TIMEOUT");
    private static final Instant AT = HandClock.START;

    private final HandClock clock = new HandClock();
    private final FakeBook book = new FakeBook();
    private final HandPayment payment = new HandPayment(clock, 0, new Line("", "珍珠奶茶", new Money(1250), 1));
    private final Order order = payment.payment().order();
    private final String number = order.outTradeNo();
    private final List<PaymentStatus> told = new ArrayList<>();
    private Optional<OpenPayment> open = Optional.of(payment.open());
    private final HandDesk desk = new HandDesk(book, clock, _ -> open);

    @Test
    void takesAPaymentForMadeWhileWeChatCannotBeAsked() {
        cutOff();
        payment.open().listen(told::add);

        assertEquals(HandOutcome.CONFIRMED, desk.confirm(number, SHOWN, " 断网 ", "王小雨"));

        assertEquals(
                new ConfirmedByHand(number, SHOWN.text(), "断网", "王小雨", AT),
                book.events().getLast());
        assertTrue(told.getLast().payment().unverified());
        assertEquals(payment.payment().state(), told.getLast().payment().state(), "the state stays");
        assertEquals(List.of(), payment.wishes(), "its driver goes on as before");
        payment.answered(Exchange.ASK, LOST);
        assertTrue(payment.open().payment().unverified(), "what the driver tells later carries it too");
        assertFalse(payment.open().cancel(), "and nobody gives it up any more");
        assertEquals(List.of(), payment.wishes());
    }

    @Test
    void takesOurOwnNumberForProofAndNoOther() {
        cutOff();
        var other = new OutTradeNo("P0126031400430 1ABCDE".replace(" ", ""));

        assertEquals(HandOutcome.OTHER_NUMBER, desk.confirm(number, other, "断网", "王小雨"));
        assertEquals(HandOutcome.NO_REASON, desk.confirm(number, new OutTradeNo(number), "  ", "王小雨"));
        assertEquals(HandOutcome.CONFIRMED, desk.confirm(number, new OutTradeNo(number), "断网", "王小雨"));
        assertEquals(HandOutcome.ALREADY, desk.confirm(number, SHOWN, "断网", "王小雨"));
        assertEquals(2, book.events().size());
    }

    @Test
    void refusesAPictureThatHasPaidForSomethingElse() {
        cutOff();
        var before = new HandPayment(clock, 5, new Line("", "烤肠", new Money(500), 1)).payment();
        book.record(new Charged(before.sale(), before.order(), AT));
        var receipt = FakeGateway.receipt(before.order());
        book.record(new PaymentReceived(before.order().outTradeNo(), receipt, false, AT));

        var old = new TransactionId(receipt.transactionId());
        assertEquals(HandOutcome.OLD_PAYMENT, desk.confirm(number, old, "断网", "王小雨"));

        var hand = new ConfirmedByHand(before.order().outTradeNo(), SHOWN.text(), "断网", "王小雨", AT);
        book.record(hand);
        assertEquals(HandOutcome.OLD_PAYMENT, desk.confirm(number, SHOWN, "断网", "王小雨"), "once by hand is enough");
    }

    @Test
    void offersItOnlyWhereSomebodyCanHavePaidAndNobodyCanBeAsked() {
        assertEquals(HandOutcome.NOT_OFFERED, HandRules.decide(payment.status(), SHOWN, Optional.empty(), "x"));
        cutOff();
        assertTrue(HandRules.offered(payment.status()));
        assertFalse(HandRules.offered(
                payment.answered(Exchange.ASK, new Answer.NotPaid("NOTPAY")).status()));
        payment.answered(Exchange.ASK, LOST);
        assertTrue(HandRules.offered(
                payment.becomes(new Closing(AT, GivenUp.EXPIRED)).status()));
        assertFalse(HandRules.offered(
                payment.becomes(new Closing(AT, GivenUp.CANCELLED)).status()));
        assertFalse(HandRules.offered(payment.becomes(new Review("x")).status()));
        assertFalse(HandRules.offered(
                payment.becomes(new PaymentState.Closed("CLOSED")).status()));
        assertFalse(HandRules.offered(
                payment.waits().answered(Exchange.ASK, LOST).byCode().status()));
        assertFalse(HandRules.offered(payment.wished(Wish.CANCEL).status()));
    }

    @Test
    void aNumberThatIsOnRecordForThisVeryOrderIsNoOldPayment() {
        cutOff();

        assertEquals(HandOutcome.CONFIRMED, HandRules.decide(payment.status(), SHOWN, Optional.of(number), "断网"));
        assertEquals(HandOutcome.OLD_PAYMENT, HandRules.decide(payment.status(), SHOWN, Optional.of("OTHER1"), "断网"));
        assertEquals(HandOutcome.NO_REASON, HandRules.decide(payment.status(), SHOWN, Optional.of(number), " "));
    }

    @Test
    void goodsWentByAWordOnlyAsLongAsWeChatHasNotSpoken() {
        var received = new PaymentReceived(number, FakeGateway.receipt(order), false, AT);
        var closed = new OrderClosed(number, "CLOSED", AT);

        assertFalse(charged().unverified());
        assertTrue(charged().after(hand()).unverified());
        assertFalse(charged().after(hand()).contradicted());
        for (var end : List.of(received, closed)) {
            assertFalse(charged().after(hand()).after(end).unverified());
        }
        assertTrue(charged().after(hand()).after(closed).contradicted());
        assertFalse(charged().after(closed).contradicted(), "nobody had given his word");
        assertFalse(charged().after(hand()).after(received).contradicted());
    }

    @Test
    void theFirstWordStands() {
        var other = new ConfirmedByHand(number, "4200000000202603140000000008", "再来", "老板", AT);
        var confirmed = charged().after(hand());

        assertEquals(confirmed, confirmed.after(other));
    }

    @Test
    void confirmsNothingThatCannotBeWrittenDown() {
        cutOff();
        book.fail(true);

        assertThrows(RuntimeException.class, () -> desk.confirm(number, SHOWN, "断网", "王小雨"));

        assertFalse(payment.open().payment().unverified());
    }

    @Test
    void knowsNoPaymentThatNobodyCarries() {
        open = Optional.empty();

        assertEquals(HandOutcome.NOT_OFFERED, desk.confirm(number, SHOWN, "断网", "王小雨"));
    }

    @Test
    void moneyThatComesIsNeverLateWheneverItComes() {
        var received = new PaymentReceived(number, FakeGateway.receipt(order), true, AT);
        var confirmed = charged().after(hand());

        assertFalse(paid(confirmed.after(received)).late(), "also where it was written down as late");
        var closing = confirmed.after(new ClosingStarted(number, GivenUp.EXPIRED, AT));
        assertFalse(paid(closing.after(received)).late());
        var closed = closing.after(new OrderClosed(number, "CLOSED", AT));
        assertTrue(closed.contradicted());
        assertFalse(paid(closed.after(received)).late());
        assertFalse(closed.after(received).contradicted());
    }

    @Test
    void theNoticeOfAnEndThatCameFirstContradictsItAtOnceAndMoneyNeedsNobodysWord() {
        var closed = charged().after(new OrderClosed(number, "CLOSED", AT));
        assertTrue(closed.after(hand()).contradicted());

        var late = charged().after(new PaymentReceived(number, FakeGateway.receipt(order), true, AT));
        assertEquals(late, late.after(hand()));
    }

    @Test
    void whatIsFoundAfterItsEndIsWrittenDownAsTheSale() {
        for (var event : List.of(
                new Charged(payment.payment().sale(), order, AT),
                code(),
                hand(),
                new OrderClosed(number, "CLOSED", AT))) {
            book.record(event);
        }
        var weChat = new FakeGateway(new FakeTime()).answers(Exchange.ASK, new Answer.Paid(FakeGateway.receipt(order)));

        new AfterTheEnd(weChat, book, clock, told::add).look(book.payment(number));

        assertFalse(
                assertInstanceOf(PaymentReceived.class, book.events().getLast()).late());
        assertFalse(paid(told.getFirst().payment()).late());
    }

    @Test
    void theDriverFindsTheMoneyInTimeHoweverLongItTook() {
        var time = new FakeTime();
        var weChat = new FakeGateway(time).paidAt(Duration.ofSeconds(1));
        book.record(new Charged(payment.payment().sale(), order, AT));
        book.record(code());
        book.record(hand());
        weChat.place(order);
        time.until(Duration.ofMinutes(30));

        new PaymentDriver(
                        book.payment(number),
                        Optional.empty(),
                        Progress.resumed(time.now()),
                        weChat,
                        book,
                        time,
                        time,
                        told::add,
                        UnaryOperator.identity())
                .carry();

        assertFalse(assertInstanceOf(Paid.class, book.payment(number).state()).late());
        assertFalse(
                assertInstanceOf(PaymentReceived.class, book.events().getLast()).late());
    }

    private void cutOff() {
        book.record(new Charged(payment.payment().sale(), order, AT));
        payment.waits().answered(Exchange.ASK, LOST);
    }

    private Payment charged() {
        return Payment.of(List.of(new Charged(payment.payment().sale(), order, AT), code()));
    }

    private CodeReceived code() {
        return new CodeReceived(number, "wx1", HandPayment.CODE_URL, AT);
    }

    private ConfirmedByHand hand() {
        return new ConfirmedByHand(number, SHOWN.text(), "断网", "王小雨", AT);
    }

    private static Paid paid(Payment payment) {
        return assertInstanceOf(Paid.class, payment.state());
    }
}
