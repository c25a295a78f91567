package io.saoma.payment;

import static io.saoma.payment.Samples.CANCELLED;
import static io.saoma.payment.Samples.CLOSE_ACCEPTED;
import static io.saoma.payment.Samples.EXPIRED;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.NUMBER;
import static io.saoma.payment.Samples.ORDER;
import static io.saoma.payment.Samples.PLACING;
import static io.saoma.payment.Samples.REVERSING;
import static io.saoma.payment.Samples.REVIEW;
import static io.saoma.payment.Samples.UNKNOWN;
import static io.saoma.payment.Samples.at;
import static io.saoma.payment.Samples.byCodeIn;
import static io.saoma.payment.Samples.failed;
import static io.saoma.payment.Samples.justBefore;
import static io.saoma.payment.Step.Exchange.ASK;
import static io.saoma.payment.Step.Exchange.PAY;
import static io.saoma.payment.Step.Exchange.REVERSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.TillClock.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What each answer teaches about a payment by the customer's own code.
class CodeFindingsTest {

    private static final Receipt RECEIPT = FakeGateway.receipt(ORDER);
    private static final Answer.Paid PAID = new Answer.Paid(RECEIPT);
    private static final Moment NOW = at(30);
    private static final Moment LONG_AFTER = at(421);
    private static final Progress FRESH = Progress.fresh(at(0));
    private static final Progress PAYING = FRESH.after(PAY, failed(Meaning.PAYING), at(0));
    private static final Progress DECLINED = FRESH.after(PAY, failed(Meaning.DECLINED), at(0));
    private static final Progress REVERSED = PAYING.after(REVERSE, NO_ORDER, at(420));

    @Test
    void moneyThatMayBeOnItsWayBackDoesNotCount() {
        assertNothing(REVERSING, PAYING, ASK, PAID);
        assertNothing(REVERSING, PAYING.after(REVERSE, CLOSE_ACCEPTED, at(20)), ASK, PAID);
        assertNothing(REVERSING, PAYING.after(REVERSE, failed(Meaning.RETRY), at(20)), ASK, PAID);
    }

    @Test
    void moneyThatWeChatReversesNoLongerIsLate() {
        var tooLate = PAYING.after(REVERSE, failed(Meaning.IRREVERSIBLE), at(20));

        assertFound(new PaymentReceived(NUMBER, RECEIPT, true, NOW.wall()), REVERSING, tooLate, ASK, PAID);
    }

    @Test
    void moneyThatHasGoneBackWhileItWasReversedEndsThePayment() {
        var back = new Answer.Paid(FakeGateway.givenBack(ORDER));

        assertFound(new OrderClosed(NUMBER, "REFUND", NOW.wall()), REVERSING, PAYING, ASK, back);
    }

    @Test
    void callsAPersonWhereWeChatHasSaidReversedAndStillSaysPaid() {
        var alarm = new ReviewNeeded(NUMBER, "REVERSED, but SUCCESS", NOW.wall());
        var reversed = times(5, CLOSE_ACCEPTED);

        assertNothing(REVERSING, reversed, ASK, PAID);
        assertFound(alarm, REVERSING, reversed.after(REVERSE, CLOSE_ACCEPTED, at(25)), ASK, PAID);
        assertNothing(REVERSING, times(6, failed(Meaning.RETRY)), ASK, PAID);
    }

    private static Progress times(int times, Answer answer) {
        var progress = PAYING;
        for (var i = 0; i < times; i++) {
            progress = progress.after(REVERSE, answer, at(20));
        }
        return progress;
    }

    @Test
    void isForgottenOnlyWhereWeChatKnowsItNeitherWhenItReversesNorWhenItIsAsked() {
        var over = new OrderClosed(NUMBER, "ORDERNOTEXIST", LONG_AFTER.wall());

        assertEquals(List.of(over), found(REVERSING, REVERSED, ASK, NO_ORDER, LONG_AFTER));
        assertEquals(List.of(), found(REVERSING, REVERSED, ASK, NO_ORDER, at(420)), "it may come yet");
        assertEquals(
                List.of(),
                found(REVERSING, PAYING.after(ASK, NO_ORDER, at(420)), ASK, NO_ORDER, LONG_AFTER),
                "nothing was reversed");
        assertEquals(
                List.of(),
                found(REVERSING, REVERSED.after(ASK, LOST, at(420)), ASK, NO_ORDER, LONG_AFTER),
                "not one right after the other");
        for (var state : List.of(CANCELLED, EXPIRED)) {
            assertEquals(List.of(), found(state, REVERSED, ASK, NO_ORDER, LONG_AFTER));
        }
    }

    @Test
    void aNoIsBelievedFiveSecondsAfterTheCodeWasSent() {
        var no = failed(Meaning.DECLINED);
        var refused = new OrderRefused(NUMBER, no.code(), no.text(), at(5).wall());

        assertEquals(List.of(refused), found(UNKNOWN, DECLINED, ASK, NO_ORDER, at(5)));
        assertEquals(List.of(), found(UNKNOWN, DECLINED, ASK, NO_ORDER, justBefore(5)));
        assertEquals(List.of(), found(UNKNOWN, PAYING, ASK, NO_ORDER, at(5)));
        assertEquals(List.of(), found(CANCELLED, DECLINED, ASK, NO_ORDER, at(5)), "that is to be reversed");
    }

    @Test
    void whateverIsSaidToTheCodeButPaidLeavesItUnknown() {
        assertFound(new BecameUnknown(NUMBER, "NOTPAY", NOW.wall()), PLACING, FRESH, PAY, NOT_PAID);
        for (var meaning : Meaning.values()) {
            assertFound(new BecameUnknown(NUMBER, meaning.name(), NOW.wall()), PLACING, FRESH, PAY, failed(meaning));
        }
    }

    @Test
    void aReviewThatNobodyWantsEndsWhereWeChatKnowsNoSuchOrder() {
        var cancelled = PAYING.wished(Wish.CANCEL);
        var closing = new ClosingStarted(NUMBER, GivenUp.CANCELLED, NOW.wall());

        assertFound(closing, REVIEW, cancelled, ASK, NO_ORDER);
        assertFound(closing, REVIEW, cancelled, ASK, NOT_PAID);
        for (var answer : List.of(LOST, failed(Meaning.ASK))) {
            assertNothing(REVIEW, cancelled, ASK, answer);
        }
        assertNothing(new Review("total_fee 9"), PAYING, ASK, NO_ORDER);
    }

    @Test
    void whatIsReversedIsGivenUpAlready() {
        assertNothing(REVERSING, PAYING.wished(Wish.CANCEL), ASK, NOT_PAID);
    }

    private static void assertFound(
            PaymentEvent event, PaymentState state, Progress progress, Exchange exchange, Answer answer) {
        assertEquals(List.of(event), found(state, progress, exchange, answer, NOW));
    }

    private static void assertNothing(PaymentState state, Progress progress, Exchange exchange, Answer answer) {
        assertEquals(List.of(), found(state, progress, exchange, answer, NOW));
    }

    private static List<PaymentEvent> found(
            PaymentState state, Progress progress, Exchange exchange, Answer answer, Moment now) {
        return Findings.of(byCodeIn(state), progress, exchange, answer, now);
    }
}
