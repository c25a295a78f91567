package io.saoma.payment;

import static io.saoma.payment.DrivenPayment.seconds;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_SENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.Step.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What a payment makes of answers that are lost, unsigned, wrong or a fault of our own.
class LostAnswerTest {

    private final DrivenPayment driven = new DrivenPayment();
    private final FakeTime time = driven.time;
    private final FakeGateway weChat = driven.weChat;
    private final FakeBook book = driven.book;
    private final AtomicReference<PaymentStatus> shown = driven.shown;

    @Test
    void asksFirstAfterALostAnswerAndThenPlacesTheSameOrderAgain() {
        weChat.answers(Exchange.PLACE, LOST).paidAt(seconds(20));

        var payment = driven.charge(seconds(60));

        assertInstanceOf(Paid.class, payment.state());
        assertEquals(
                List.of(Exchange.PLACE, Exchange.ASK, Exchange.PLACE),
                weChat.exchanges().subList(0, 3));
        assertEquals(
                1,
                weChat.calls().stream().map(FakeGateway.Call::order).distinct().count());
    }

    @Test
    void takesThePaymentThatWasMadeOnAnOrderWhoseAnswerWasLost() {
        weChat.answers(Exchange.PLACE, LOST).paidAt(seconds(0));

        assertInstanceOf(Paid.class, driven.charge(seconds(60)).state());
    }

    @Test
    void keepsTryingWithTheSameOrderWhileTheNetworkIsAway() {
        weChat.breaks(Exchange.PLACE, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT).paidAt(seconds(30));

        assertInstanceOf(Paid.class, driven.charge(seconds(60)).state());
        assertEquals(5, driven.count(Exchange.PLACE));
    }

    @Test
    void endsAtOnceWhenAnOrderThatWasNeverSentIsCancelled() {
        weChat.breaks(Exchange.PLACE, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT);
        time.wish(Wish.CANCEL, seconds(5));

        assertEquals(new Closed("NEVER_SENT"), driven.charge(seconds(60)).state());
        assertEquals(0, driven.count(Exchange.CLOSE));
        assertTrue(time.passed().compareTo(seconds(6)) < 0, "ended at " + time.passed());
    }

    @Test
    void refusesOnASignedNoToTheFirstRequest() {
        weChat.breaks(Exchange.PLACE, new Failed(Meaning.CONFIGURATION, "NOAUTH", "商户无此接口权限"));

        assertEquals(
                new Refused("NOAUTH", "商户无此接口权限"), driven.charge(seconds(60)).state());
    }

    @Test
    void doesNotBelieveASignedNoOnceAnEarlierRequestMayHaveArrived() {
        weChat.breaks(Exchange.PLACE, LOST, new Failed(Meaning.CONFIGURATION, "PARAM_ERROR", ""));

        assertInstanceOf(Unknown.class, driven.charge(seconds(2)).state());
    }

    @Test
    void neverTakesAnUnsignedRefusalForAnEnd() {
        var refusal = new Failed(Meaning.ASK, "FAIL", "签名错误，请检查后再试");
        weChat.breaks(Exchange.PLACE, refusal).breaks(Exchange.ASK, refusal, refusal, refusal, refusal);

        assertInstanceOf(Unknown.class, driven.charge(seconds(4)).state());
    }

    @Test
    void staysCalmThroughAnyNumberOfSystemErrors() {
        for (var errors = 0; errors <= 10; errors++) {
            var run = new DrivenPayment();
            var error = new Failed(Meaning.RETRY, "SYSTEMERROR", "系统繁忙");
            for (var i = 0; i < errors; i++) {
                run.weChat.breaks(Exchange.PLACE, error).breaks(Exchange.ASK, error);
            }
            run.weChat.paidAt(seconds(120));

            assertInstanceOf(Paid.class, run.charge(seconds(280)).state(), errors + " errors");
        }
    }

    @Test
    void neverPaysOnAnotherAmountButTakesTheRightAnswerLater() {
        weChat.answers(Exchange.ASK, new Contradiction("total_fee 9 instead of 1250"))
                .paidAt(seconds(30));

        var payment = driven.charge(seconds(20));
        assertEquals(new Review("total_fee 9 instead of 1250"), payment.state());

        time.until(seconds(60));
        assertTrue(assertInstanceOf(Paid.class, driven.resume(payment).state()).late());
    }

    @Test
    void keepsAskingWhileAFreshCodeCannotBeHad() {
        weChat.answers(Exchange.PLACE, new Answer.Code("wx1", "weixin://1"), LOST, LOST, LOST, LOST, LOST, LOST)
                .paidAt(seconds(14));
        time.wish(Wish.NEW_CODE, seconds(10));

        assertInstanceOf(Paid.class, driven.charge(seconds(30)).state());
    }

    @Test
    void losesNothingWhileTheNetworkIsGoneForMinutes() {
        var gone = new Silent(false, "CONNECT");
        for (var i = 0; i < 60; i++) {
            weChat.answers(Exchange.ASK, gone);
        }
        weChat.paidAt(seconds(20));

        assertInstanceOf(Paid.class, driven.charge(seconds(900)).state());
    }

    @Test
    void takesAFaultOfItsOwnGatewayForALostAnswer() {
        var order = driven.charged();
        time.until(seconds(1));

        new PaymentDriver(
                        Payment.of(List.of(order)),
                        Optional.empty(),
                        Progress.fresh(time.now()),
                        new FaultyGateway(),
                        book,
                        time,
                        time,
                        shown::set,
                        UnaryOperator.identity())
                .carry();

        assertEquals(new Unknown("FAULT"), shown.get().payment().state());
    }

    private static final class FaultyGateway implements PaymentGateway {

        @Override
        public Answer place(Order order) {
            throw new IllegalStateException("a fault of our own");
        }

        @Override
        public Answer pay(Order order, AuthCode code) {
            return place(order);
        }

        @Override
        public Answer ask(Order order) {
            return place(order);
        }

        @Override
        public Sighting find(PaymentNumber number) {
            throw new AssertionError("nobody finds");
        }

        @Override
        public Answer close(Order order) {
            return place(order);
        }

        @Override
        public Answer reverse(Order order) {
            return place(order);
        }
    }
}
