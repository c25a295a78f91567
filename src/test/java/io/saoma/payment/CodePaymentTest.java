package io.saoma.payment;

import static io.saoma.payment.DrivenPayment.seconds;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_SENT;
import static io.saoma.payment.Samples.silence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.Step.Exchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole payments by the customer's own code, against a WeChat in the head: charged once, and found where it was paid.
class CodePaymentTest {

    private static final Failed BUSY = new Failed(Meaning.RETRY, "SYSTEMERROR", "系统错误");

    private final DrivenPayment driven = DrivenPayment.byCode();
    private final FakeTime time = driven.time;
    private final FakeGateway weChat = driven.weChat;
    private final FakeBook book = driven.book;

    @Test
    void isPaidAtOnceWhereNoPasswordIsAskedFor() {
        weChat.paidAt(Duration.ZERO);

        assertPaid(driven.charge(seconds(60)));
        assertEquals(List.of(Exchange.PAY), weChat.exchanges());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 30, 44})
    void waitsForThePassword(int second) {
        weChat.paidAt(seconds(second));

        assertPaid(driven.charge(seconds(90)));
        assertEquals(1, driven.count(Exchange.PAY));
        assertEquals(0, driven.count(Exchange.REVERSE));
        assertTrue(time.passed().compareTo(seconds(second + 6)) < 0, "found at " + time.passed());
    }

    @Test
    void asksAtMostEveryFiveSecondsUnlessTheCashierCannotWait() {
        time.wish(Wish.CHECK, seconds(7));
        driven.charge(seconds(16));

        assertEquals(
                List.of(5L, 7L, 12L),
                weChat.calls().stream()
                        .filter(call -> call.exchange() == Exchange.ASK)
                        .map(call -> call.at().toSeconds())
                        .toList());
    }

    @Test
    void isNeverSentTwiceHoweverItsAnswerIsLost() {
        weChat.paidAt(Duration.ZERO).answers(Exchange.PAY, LOST);

        assertPaid(driven.charge(seconds(90)));
        assertEquals(1, driven.count(Exchange.PAY));
    }

    @Test
    void isSentAgainOnlyWhereNothingOfItCanHaveLeft() {
        weChat.paidAt(Duration.ZERO).breaks(Exchange.PAY, NOT_SENT, NOT_SENT);

        assertPaid(driven.charge(seconds(90)));
        assertEquals(3, driven.count(Exchange.PAY));
    }

    @Test
    void endsWithoutAQuestionWhereNothingEverLeft() {
        weChat.breaks(Exchange.PAY, NOT_SENT, NOT_SENT, NOT_SENT);
        time.wish(Wish.CANCEL, seconds(2));

        assertEquals(new Closed("NEVER_SENT"), driven.charge(seconds(90)).state());
        assertEquals(0, driven.count(Exchange.REVERSE));
    }

    @Test
    void saysWhyACodeWasDeclined() {
        weChat.breaks(Exchange.PAY, new Failed(Meaning.DECLINED, "AUTHCODEEXPIRE", "付款码已过期"));

        assertEquals(
                new Refused("AUTHCODEEXPIRE", "付款码已过期"),
                driven.charge(seconds(90)).state());
        assertTrue(book.events().getLast() instanceof OrderRefused);
        assertEquals(List.of(Exchange.PAY, Exchange.ASK, Exchange.ASK), weChat.exchanges());
        assertTrue(time.passed().compareTo(seconds(6)) < 0, "the cashier waits");
    }

    /// A refusal does not say of which order it speaks: it may be an earlier one played again, or the answer to the
    /// second of two copies of the request.
    @ParameterizedTest
    @EnumSource
    void findsThePaymentBehindEveryRefusal(Meaning meaning) {
        weChat.paidAt(Duration.ZERO).answers(Exchange.PAY, new Failed(meaning, "CODE", "某句话"));

        assertPaid(driven.charge(seconds(90)));
        assertEquals(1, driven.count(Exchange.PAY));
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "NEW_NUMBER", "CONFIGURATION", "CLOSED"})
    void believesANoAfterTwoQuestions(Meaning meaning) {
        weChat.breaks(Exchange.PAY, new Failed(meaning, "CODE", "某句话"));

        assertEquals(new Refused("CODE", "某句话"), driven.charge(seconds(90)).state());
        assertEquals(List.of(Exchange.PAY, Exchange.ASK, Exchange.ASK), weChat.exchanges());
    }

    /// The request may come late, so it is believed only once the order's life is over and a reversal was tried.
    @Test
    void forgetsAnOrderThatWeChatNeverSaw() {
        weChat.breaks(Exchange.PAY, LOST);

        assertEquals(new Closed("ORDERNOTEXIST"), driven.charge(seconds(400)).state());
        assertTrue(driven.count(Exchange.REVERSE) > 0);
        assertTrue(time.passed().compareTo(seconds(165)) > 0, "believed at " + time.passed());
    }

    /// Somebody else's answer had said that the customer was paying.
    @Test
    void forgetsAnOrderThatWeChatNeverSawThoughItSeemedToBePaid() {
        weChat.breaks(Exchange.PAY, new Failed(Meaning.PAYING, "USERPAYING", "需要用户输入支付密码"));

        assertEquals(new Closed("ORDERNOTEXIST"), driven.charge(seconds(400)).state());
        assertTrue(book.events().size() < 6, "it says the same again and again: " + book.events());
    }

    @Test
    void staysUnknownWhileTheNetworkIsAway() {
        weChat.answers(Exchange.PAY, BUSY).breaks(Exchange.ASK, silence(40));

        assertEquals(new Unknown("SYSTEMERROR"), driven.charge(seconds(40)).state());
    }

    private static void assertPaid(Payment payment) {
        assertFalse(assertInstanceOf(Paid.class, payment.state()).late());
    }
}
