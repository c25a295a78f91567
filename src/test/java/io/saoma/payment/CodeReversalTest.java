package io.saoma.payment;

import static io.saoma.payment.DrivenPayment.CODE;
import static io.saoma.payment.DrivenPayment.seconds;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.silence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.PaymentEvent.ReversingStarted;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.Step.Exchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A payment by the customer's own code is taken back where nobody wants it any more, and kept where it was faster.
class CodeReversalTest {

    private final DrivenPayment driven = DrivenPayment.byCode();
    private final FakeTime time = driven.time;
    private final FakeGateway weChat = driven.weChat;
    private final FakeBook book = driven.book;

    @Test
    void takesBackWhatIsNotPaidInTime() {
        var payment = driven.charge(seconds(120));

        assertEquals(new Closed("REVOKED"), payment.state());
        assertEquals(0, weChat.kept());
        assertTrue(time.passed().compareTo(seconds(60)) < 0, "over at " + time.passed());
    }

    @Test
    void takesBackAPaymentThatFailed() {
        weChat.answers(Exchange.ASK, new NotPaid("PAYERROR"), new NotPaid("PAYERROR"));

        assertEquals(new Closed("REVOKED"), driven.charge(seconds(120)).state());
        assertFalse(reversedBefore(seconds(15)), "WeChat wants fifteen seconds before that");
        assertTrue(time.passed().compareTo(seconds(30)) < 0, "over at " + time.passed());
    }

    @Test
    void findsThePaymentThatWasFasterThanCancel() {
        weChat.paidAt(seconds(3));
        time.wish(Wish.CANCEL, seconds(4));

        assertTrue(
                assertInstanceOf(Paid.class, driven.charge(seconds(90)).state()).late());
        assertEquals(0, driven.count(Exchange.REVERSE));
        assertEquals(1, weChat.kept());
    }

    @Test
    void asksRightBeforeItTakesAPaymentBack() {
        weChat.paidAt(seconds(14));
        time.wish(Wish.CANCEL, seconds(4));

        assertInstanceOf(Paid.class, driven.charge(seconds(90)).state());
        assertEquals(0, driven.count(Exchange.REVERSE));
    }

    @Test
    void takesBackAtFifteenSecondsWhatWasCancelled() {
        time.wish(Wish.CANCEL, seconds(4));

        assertEquals(new Closed("REVOKED"), driven.charge(seconds(90)).state());
        assertFalse(reversedBefore(seconds(15)));
        assertTrue(time.passed().compareTo(seconds(20)) < 0, "over at " + time.passed());
    }

    @Test
    void reversesWithoutAnAnswerWhereWeChatSpeaksOfNothing() {
        weChat.paidAt(seconds(1)).answers(Exchange.PAY, LOST).breaks(Exchange.ASK, silence(12));

        assertEquals(new Closed("REVOKED"), driven.charge(seconds(200)).state());
        assertEquals(0, weChat.kept());
    }

    @Test
    void writesDownThatItReversesBeforeItDoes() {
        time.wish(Wish.CANCEL, seconds(4));
        driven.charge(seconds(90));

        var reversing = book.events().stream()
                .filter(ReversingStarted.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertTrue(weChat.calls().stream()
                .filter(call -> call.exchange() == Exchange.REVERSE)
                .allMatch(call -> !FakeTime.START.plus(call.at()).isBefore(reversing.at())));
    }

    @Test
    void goesOnReversingAsLongAsWeChatWantsItRepeated() {
        var recall = new Failed(Meaning.RETRY, "RECALL", "");
        weChat.breaks(Exchange.REVERSE, recall, recall);
        time.wish(Wish.CANCEL, seconds(4));

        assertEquals(new Closed("REVOKED"), driven.charge(seconds(90)).state());
        assertEquals(3, driven.count(Exchange.REVERSE));
    }

    @Test
    void doesNotCountMoneyThatMayBeOnItsWayBack() {
        weChat.answers(Exchange.REVERSE, LOST)
                .answers(Exchange.ASK, unpaid(), unpaid(), new Answer.Paid(FakeGateway.receipt(order())));
        time.wish(Wish.CANCEL, seconds(4));

        assertEquals(new Closed("REVOKED"), driven.charge(seconds(90)).state());
        assertEquals(
                0,
                book.events().stream()
                        .filter(PaymentEvent.PaymentReceived.class::isInstance)
                        .count());
    }

    @Test
    void keepsTheMoneyThatWeChatReversesNoLonger() {
        var tooLate = new Failed(Meaning.IRREVERSIBLE, "REVERSE_EXPIRE", "订单超过撤销期限");
        weChat.paidAt(seconds(17)).breaks(Exchange.REVERSE, tooLate, tooLate);
        time.wish(Wish.CANCEL, seconds(4));

        assertTrue(
                assertInstanceOf(Paid.class, driven.charge(seconds(90)).state()).late());
    }

    @Test
    void callsAPersonWhereWeChatSaysReversedAndPaid() {
        var paid = new Answer.Paid(FakeGateway.receipt(order()));
        weChat.answers(Exchange.ASK, unpaid(), unpaid(), paid, paid, paid, paid, paid, paid, paid);
        time.wish(Wish.CANCEL, seconds(4));

        driven.charge(seconds(90));

        assertTrue(book.events().stream().anyMatch(PaymentEvent.ReviewNeeded.class::isInstance));
    }

    @Test
    void looksAfterARestartWhetherItWasPaidAndNeverSendsTheCodeAgain() {
        weChat.paidAt(seconds(3));
        var charged = driven.charged();
        book.record(charged);
        weChat.pay(charged.order(), CODE);
        time.pass(seconds(10));

        assertTrue(assertInstanceOf(
                        Paid.class, resume(Payment.of(List.of(charged))).state())
                .late());
        assertEquals(1, driven.count(Exchange.PAY));
    }

    @Test
    void takesBackAfterARestartWhatNobodyWaitsFor() {
        var charged = driven.charged();
        book.record(charged);
        weChat.pay(charged.order(), CODE);

        assertEquals(new Closed("REVOKED"), resume(Payment.of(List.of(charged))).state());
        assertEquals(0, weChat.kept());
    }

    @Test
    void goesOnReversingAfterARestart() {
        var charged = driven.charged();
        weChat.paidAt(Duration.ZERO).pay(charged.order(), CODE);
        var reversing = new Payment(
                charged.sale(), charged.order(), new Reversing(FakeTime.START, PaymentState.GivenUp.CANCELLED), true);

        assertEquals(new Closed("REVOKED"), resume(reversing).state());
        assertEquals(0, weChat.kept(), "the money is with the customer again");
    }

    private boolean reversedBefore(Duration moment) {
        return weChat.calls().stream()
                .anyMatch(
                        call -> call.exchange() == Exchange.REVERSE && call.at().compareTo(moment) < 0);
    }

    private static NotPaid unpaid() {
        return new NotPaid("USERPAYING");
    }

    private Payment resume(Payment payment) {
        time.until(seconds(300));
        return driven.resume(payment);
    }

    private Order order() {
        return driven.charged().order();
    }
}
