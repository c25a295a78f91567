package io.saoma.payment;

import static io.saoma.payment.DrivenPayment.seconds;
import static io.saoma.payment.Samples.LOST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Step.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whole payments against a WeChat in the head and a clock that only moves when somebody waits.
class PaymentDriverTest {

    private final DrivenPayment driven = new DrivenPayment();
    private final FakeTime time = driven.time;
    private final FakeGateway weChat = driven.weChat;
    private final FakeBook book = driven.book;

    @Test
    void takesAPayment() {
        weChat.paidAt(seconds(10));

        var payment = driven.charge(seconds(60));

        assertFalse(assertInstanceOf(Paid.class, payment.state()).late());
        assertEquals(Exchange.PLACE, weChat.exchanges().getFirst());
        assertTrue(time.passed().compareTo(seconds(12)) < 0, "seen within two seconds, but it took " + time.passed());
    }

    @Test
    void writesTheIntentBeforeAnythingIsSent() {
        book.fail(true);

        assertThrows(RuntimeException.class, () -> driven.charge(seconds(60)));

        assertEquals(List.of(), weChat.calls());
    }

    @Test
    void asksEverySecondWhileTheCodeIsFreshAndSlowerAfterwards() {
        driven.charge(seconds(299));

        assertAbout(58, asksBetween(0, 60));
        assertAbout(30, asksBetween(60, 120));
        assertAbout(36, asksBetween(120, 300));
    }

    @Test
    void closesTheOrderWhenNobodyPays() {
        var payment = driven.charge(seconds(400));

        assertEquals(new Closed("CLOSED"), payment.state());
        assertBetweenTwoQuestions();
        assertTrue(
                time.passed().compareTo(seconds(320)) < 0, "closed soon after the deadline, not at " + time.passed());
    }

    @Test
    void findsThePaymentOfTheLastSecondByTheQuestionBeforeClosing() {
        weChat.paidAt(seconds(299).plusMillis(900));

        assertFalse(assertInstanceOf(Paid.class, driven.charge(seconds(400)).state())
                .late());
    }

    @Test
    void givesTheCashierThePaymentThatWasFasterThanCancel() {
        weChat.paidAt(seconds(10));
        time.wish(Wish.CANCEL, seconds(10));

        assertFalse(
                assertInstanceOf(Paid.class, driven.charge(seconds(60)).state()).late());
    }

    @Test
    void triesToCloseAtOnceAndSaysThatWeChatRefused() {
        time.wish(Wish.CANCEL, seconds(10));

        var payment = driven.charge(seconds(60));

        assertEquals(
                GivenUp.CANCELLED,
                assertInstanceOf(Closing.class, payment.state()).why());
        assertTrue(book.events().stream().anyMatch(CloseRefused.class::isInstance));
        assertEquals(1, driven.count(Exchange.CLOSE));
    }

    @Test
    void endsAtOnceWhereWeChatClosesEarly() {
        weChat.closesEarly();
        time.wish(Wish.CANCEL, seconds(10));

        assertEquals(new Closed("CLOSED"), driven.charge(seconds(14)).state());
    }

    @Test
    void closesACancelledOrderOnceItIsFiveMinutesOld() {
        time.wish(Wish.CANCEL, seconds(10));

        var payment = driven.charge(seconds(600));

        assertEquals(new Closed("CLOSED"), payment.state());
        assertTrue(time.passed().compareTo(seconds(330)) < 0, "closed at " + time.passed());
        assertBetweenTwoQuestions();
    }

    @Test
    void findsAPaymentAfterCancelWithinTenSecondsAndCallsItLate() {
        weChat.paidAt(seconds(100));
        time.wish(Wish.CANCEL, seconds(10));

        assertTrue(assertInstanceOf(Paid.class, driven.charge(seconds(400)).state())
                .late());
        assertTrue(time.passed().compareTo(seconds(111)) < 0, "found at " + time.passed());
    }

    @Test
    void showsAFreshCodeOfTheSameOrder() {
        time.wish(Wish.NEW_CODE, seconds(10));

        var payment = driven.charge(seconds(20));

        assertEquals(
                "weixin://wxpay/bizpayurl?pr=2",
                assertInstanceOf(Waiting.class, payment.state()).codeUrl());
        assertEquals(
                1,
                weChat.calls().stream().map(FakeGateway.Call::order).distinct().count());
    }

    @Test
    void asksAboutAPaymentOfAnEarlierRunAtOnce() {
        var payment = driven.charge(seconds(20));
        weChat.paidAt(seconds(21));
        time.pass(seconds(5));
        time.until(seconds(60));
        var before = time.passed();

        assertFalse(assertInstanceOf(Paid.class, driven.resume(payment).state()).late());
        assertTrue(time.passed().minus(before).compareTo(seconds(1)) < 0);
    }

    @Test
    void closesAnOrderThatAnEarlierRunLeftWithoutACode() {
        weChat.answers(Exchange.PLACE, LOST).answers(Exchange.ASK, LOST, LOST);
        var payment = driven.charge(seconds(1));
        assertInstanceOf(Unknown.class, payment.state());
        time.until(seconds(500));

        assertEquals(new Closed("CLOSED"), driven.resume(payment).state());
        assertEquals(1, driven.count(Exchange.PLACE));
    }

    @Test
    void letsAnOrderThatNeverArrivedEndOnlyAfterItsExpiry() {
        var payment = Payment.of(List.of(driven.charged()));
        time.until(seconds(600));

        assertEquals(new Closed("ORDERNOTEXIST"), driven.resume(payment).state());
        assertTrue(time.passed().compareTo(seconds(420)) > 0);
    }

    @Test
    void isNotFooledByAWallClockThatIsSetBack() {
        weChat.paidAt(seconds(30));
        time.setWall(Duration.ofHours(-3));

        assertInstanceOf(Paid.class, driven.charge(seconds(60)).state());
    }

    @Test
    void endsInTimeAlthoughTheWallClockIsSetBackWhileItWaits() {
        var order = driven.charged();
        time.until(seconds(400));
        time.setWall(Duration.ofHours(-3));

        assertEquals(
                new Closed("CLOSED"),
                driven.carry(Payment.of(List.of(order)), Optional.empty(), Progress.fresh(time.now()))
                        .state());
    }

    private int asksBetween(long from, long to) {
        return (int) weChat.calls().stream()
                .filter(call -> call.exchange() == Exchange.ASK)
                .filter(call ->
                        call.at().compareTo(seconds(from)) >= 0 && call.at().compareTo(seconds(to)) < 0)
                .count();
    }

    private void assertBetweenTwoQuestions() {
        var exchanges = weChat.exchanges();
        for (var i = 0; i < exchanges.size(); i++) {
            if (exchanges.get(i) == Exchange.CLOSE) {
                assertEquals(Exchange.ASK, exchanges.get(i - 1), "the exchange before closing");
                assertEquals(Exchange.ASK, exchanges.get(i + 1), "the exchange after closing");
            }
        }
    }

    private static void assertAbout(int expected, int actual) {
        assertTrue(Math.abs(expected - actual) <= 3, actual + " instead of about " + expected);
    }
}
