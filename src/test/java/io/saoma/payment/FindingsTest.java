package io.saoma.payment;

import static io.saoma.payment.Samples.CANCELLED;
import static io.saoma.payment.Samples.CLOSE_ACCEPTED;
import static io.saoma.payment.Samples.CODE;
import static io.saoma.payment.Samples.EXPIRED;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NOT_SENT;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.NUMBER;
import static io.saoma.payment.Samples.ORDER;
import static io.saoma.payment.Samples.PLACING;
import static io.saoma.payment.Samples.REVIEW;
import static io.saoma.payment.Samples.SALE;
import static io.saoma.payment.Samples.UNKNOWN;
import static io.saoma.payment.Samples.WAITING;
import static io.saoma.payment.Samples.at;
import static io.saoma.payment.Samples.failed;
import static io.saoma.payment.Samples.justBefore;
import static io.saoma.payment.Step.Exchange.ASK;
import static io.saoma.payment.Step.Exchange.CLOSE;
import static io.saoma.payment.Step.Exchange.PLACE;
import static io.saoma.payment.Taught.FRESH;
import static io.saoma.payment.Taught.NOW;
import static io.saoma.payment.Taught.RESUMED;
import static io.saoma.payment.Taught.found;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.Step.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What each answer teaches in each state, to each question.
class FindingsTest {

    private static final List<PaymentState> EVERY_OPEN_STATE =
            List.of(PLACING, UNKNOWN, WAITING, CANCELLED, EXPIRED, REVIEW);
    private static final Receipt RECEIPT = FakeGateway.receipt(ORDER);
    private static final Instant WALL = NOW.wall();
    private static final Progress SENT = FRESH.after(PLACE, LOST, at(1));

    @Test
    void takesTheCode() {
        for (var state : List.of(PLACING, UNKNOWN, WAITING)) {
            assertFound(new CodeReceived(NUMBER, "wx2", "weixin://2", WALL), state, FRESH, PLACE, CODE);
        }
    }

    @Test
    void takesThePaymentInEveryState() {
        var paid = new Answer.Paid(RECEIPT);

        for (var state : List.of(PLACING, UNKNOWN, WAITING, EXPIRED)) {
            assertFound(new PaymentReceived(NUMBER, RECEIPT, false, WALL), state, FRESH, ASK, paid);
        }
        for (var state : List.of(CANCELLED, REVIEW, new LaidAside("已核对", "老板"))) {
            assertFound(new PaymentReceived(NUMBER, RECEIPT, true, WALL), state, FRESH, ASK, paid);
        }
    }

    @Test
    void aPaymentThatARestartHadInterruptedIsLateOnceItWasBeingClosed() {
        var paid = new Answer.Paid(RECEIPT);

        assertFound(new PaymentReceived(NUMBER, RECEIPT, true, WALL), EXPIRED, RESUMED, ASK, paid);
        assertFound(new PaymentReceived(NUMBER, RECEIPT, false, WALL), WAITING, RESUMED, ASK, paid);
    }

    @Test
    void moneyForGoodsThatWentBySomebodysWordIsNotLate() {
        var hand = new HandConfirm("4200000000202603140000000001", "断网", "李经理", WALL);

        for (var state : List.of(CANCELLED, REVIEW)) {
            assertEquals(
                    List.of(new PaymentReceived(NUMBER, RECEIPT, false, WALL)),
                    Findings.of(
                            new Payment(SALE, ORDER, state, true, Optional.of(hand)),
                            FRESH,
                            ASK,
                            new Answer.Paid(RECEIPT),
                            NOW));
        }
    }

    @Test
    void takesWeChatsWordThatTheOrderIsClosedInEveryState() {
        for (var state : EVERY_OPEN_STATE) {
            assertFound(new OrderClosed(NUMBER, "REVOKED", WALL), state, FRESH, ASK, new Answer.Closed("REVOKED"));
        }
    }

    @Test
    void learnsNothingFromAnOrderThatWaits() {
        for (var state : List.of(UNKNOWN, WAITING, CANCELLED, EXPIRED, REVIEW)) {
            assertNothing(state, FRESH, ASK, NOT_PAID);
            assertNothing(state, FRESH, CLOSE, CLOSE_ACCEPTED);
            assertNothing(state, FRESH, ASK, NO_ORDER);
        }
    }

    @Test
    void raisesTheAlarmOnceForEachContradiction() {
        for (var state : EVERY_OPEN_STATE) {
            assertFound(new ReviewNeeded(NUMBER, "appid", WALL), state, FRESH, ASK, new Contradiction("appid"));
        }
        assertNothing(REVIEW, FRESH, ASK, new Contradiction("total_fee 9"));
    }

    @Test
    void aLostAnswerLeavesTheFirstPlacingUnknown() {
        assertFound(new BecameUnknown(NUMBER, "TIMEOUT", WALL), PLACING, FRESH, PLACE, LOST);
        assertNothing(PLACING, FRESH, PLACE, NOT_SENT);
        for (var state : List.of(UNKNOWN, WAITING, CANCELLED, EXPIRED, REVIEW)) {
            assertNothing(state, FRESH, ASK, LOST);
            assertNothing(state, FRESH, CLOSE, LOST);
        }
    }

    @Test
    void believesASignedNoToTheVeryFirstRequestOnly() {
        var no = failed(Meaning.CONFIGURATION);

        assertFound(new OrderRefused(NUMBER, "CONFIGURATION", "某句话", WALL), PLACING, FRESH, PLACE, no);
        assertFound(new BecameUnknown(NUMBER, "CONFIGURATION", WALL), PLACING, SENT, PLACE, no);
        assertNothing(UNKNOWN, SENT, PLACE, no);
        assertNothing(WAITING, SENT, PLACE, no);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETRY", "ASK", "PAID", "PAYING", "CLOSED"})
    void anyOtherNoToAPlacingLeavesItUnknown(Meaning meaning) {
        assertFound(new BecameUnknown(NUMBER, meaning.name(), WALL), PLACING, FRESH, PLACE, failed(meaning));
        assertNothing(UNKNOWN, SENT, PLACE, failed(meaning));
        assertNothing(WAITING, SENT, PLACE, failed(meaning));
    }

    @Test
    void closesAnAttemptWhoseNumberIsTaken() {
        var taken = failed(Meaning.NEW_NUMBER);

        for (var state : List.of(PLACING, UNKNOWN)) {
            assertFound(new ClosingStarted(NUMBER, GivenUp.NUMBER_TAKEN, WALL), state, FRESH, PLACE, taken);
        }
        assertNothing(WAITING, FRESH, PLACE, taken);
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void learnsNothingFromARefusedQuestion(Meaning meaning) {
        for (var state : EVERY_OPEN_STATE) {
            assertNothing(state, FRESH, ASK, failed(meaning));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CLOSED", "PAID"},
            mode = Mode.EXCLUDE)
    void saysOnceThatWeChatWouldNotClose(Meaning meaning) {
        var refusal = failed(meaning);

        assertFound(new CloseRefused(NUMBER, meaning.name(), "某句话", WALL), CANCELLED, FRESH, CLOSE, refusal);
        assertNothing(CANCELLED, FRESH.after(CLOSE, refusal, at(5)), CLOSE, refusal);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "PAID"})
    void leavesToAQuestionWhatTheRefusalOfACloseGivesAway(Meaning meaning) {
        assertNothing(CANCELLED, FRESH, CLOSE, failed(meaning));
    }

    @Test
    void goesOnToTheClosingOnceTheQuestionOfTheMomentIsAnswered() {
        for (var state : List.of(UNKNOWN, WAITING)) {
            for (var answer : List.of(NOT_PAID, NO_ORDER, LOST, failed(Meaning.ASK))) {
                assertEquals(List.of(), found(state, FRESH, ASK, answer, justBefore(300)));
                assertEquals(
                        List.of(new ClosingStarted(NUMBER, GivenUp.EXPIRED, at(300).wall())),
                        found(state, FRESH, ASK, answer, at(300)));
            }
        }
    }

    @Test
    void takesTheCodeOfAPaymentThatWasCancelledMeanwhileAndClosesIt() {
        assertEquals(
                List.of(
                        new CodeReceived(NUMBER, "wx2", "weixin://2", WALL),
                        new ClosingStarted(NUMBER, GivenUp.CANCELLED, WALL)),
                found(PLACING, FRESH.wished(Wish.CANCEL), PLACE, CODE, NOW));
        assertEquals(
                List.of(
                        new BecameUnknown(NUMBER, "TIMEOUT", WALL),
                        new ClosingStarted(NUMBER, GivenUp.CANCELLED, WALL)),
                found(PLACING, FRESH.wished(Wish.CANCEL), PLACE, LOST, NOW));
    }

    @Test
    void doesNotCloseWhatHasJustEnded() {
        var cancelled = FRESH.wished(Wish.CANCEL);

        assertFound(
                new PaymentReceived(NUMBER, RECEIPT, false, WALL), WAITING, cancelled, ASK, new Answer.Paid(RECEIPT));
        assertNothing(CANCELLED, cancelled, ASK, NOT_PAID);
        assertNothing(PLACING, cancelled, PLACE, NOT_SENT);
    }

    @Test
    void closesAContradictedOrderThatNobodyWantsOnceWeChatAgreesWithItAgain() {
        var cancelled = FRESH.wished(Wish.CANCEL);

        assertFound(new ClosingStarted(NUMBER, GivenUp.CANCELLED, WALL), REVIEW, cancelled, ASK, NOT_PAID);
        assertFound(new ClosingStarted(NUMBER, GivenUp.INTERRUPTED, WALL), REVIEW, RESUMED, ASK, NOT_PAID);
        assertEquals(
                List.of(new ClosingStarted(NUMBER, GivenUp.EXPIRED, at(300).wall())),
                found(REVIEW, FRESH, ASK, NOT_PAID, at(300)));
        for (var answer : List.of(NO_ORDER, LOST, failed(Meaning.ASK), new Contradiction("total_fee 9"))) {
            assertNothing(REVIEW, cancelled, ASK, answer);
        }
    }

    private static void assertFound(
            PaymentEvent event, PaymentState state, Progress progress, Exchange exchange, Answer answer) {
        assertEquals(List.of(event), found(state, progress, exchange, answer, NOW));
    }

    private static void assertNothing(PaymentState state, Progress progress, Exchange exchange, Answer answer) {
        assertEquals(List.of(), found(state, progress, exchange, answer, NOW));
    }
}
