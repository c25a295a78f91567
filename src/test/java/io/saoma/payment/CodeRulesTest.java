package io.saoma.payment;

import static io.saoma.payment.Samples.CANCELLED;
import static io.saoma.payment.Samples.CLOSE_ACCEPTED;
import static io.saoma.payment.Samples.EXPIRED;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.NUMBER;
import static io.saoma.payment.Samples.REVERSING;
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
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.ReversingStarted;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Step.Note;
import io.saoma.payment.Step.Wait;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When WeChat is asked about a payment by the customer's own code, and when it is told to take it back.
class CodeRulesTest {

    private static final Progress FRESH = Progress.fresh(at(0));
    private static final Progress PAYING = FRESH.after(PAY, failed(Meaning.PAYING), at(0));
    private static final Progress DECLINED = FRESH.after(PAY, failed(Meaning.DECLINED), at(0));

    @Test
    void asksASecondTimeFiveSecondsAfterACodeWasDeclined() {
        var asked = DECLINED.after(ASK, NO_ORDER, at(0.1));

        assertEquals(ASK, next(UNKNOWN, DECLINED, at(0)));
        assertDue(ASK, 5, UNKNOWN, asked);
    }

    @Test
    void asksFiveSecondsAfterTheLastQuestionWhereTheCustomerIsTyping() {
        assertDue(ASK, 9, UNKNOWN, PAYING.after(ASK, NOT_PAID, at(4)));
    }

    @Test
    void aQuestionAfterADeclinedCodeThatBroughtNothingIsAskedAgainFiveSecondsLater() {
        assertDue(ASK, 7, UNKNOWN, DECLINED.after(ASK, LOST, at(2)));
    }

    @Test
    void whatHadExpiredIsCancelledWhenTheCashierSaysSo() {
        var cancelled = PAYING.wished(Wish.CANCEL);

        assertEquals(
                new Note(new ClosingStarted(NUMBER, GivenUp.CANCELLED, at(1).wall())), next(EXPIRED, cancelled, at(1)));
        assertEquals(ASK, next(CANCELLED, cancelled, at(1)), "it is once cancelled for good");
        assertEquals(ASK, next(EXPIRED, PAYING, at(1)));
    }

    @Test
    void waitsUntilWeChatReversesAfterOneQuestion() {
        var asked = PAYING.after(ASK, NOT_PAID, at(3));

        assertEquals(ASK, next(CANCELLED, PAYING, at(3)));
        assertDue(ASK, 15, CANCELLED, asked);
        assertDue(ASK, 4, CANCELLED, asked.wished(Wish.CHECK));
    }

    @Test
    void theFifteenSecondsOfAnEarlierRunsPaymentBeginWithThisRun() {
        var resumed = Progress.resumed(at(0)).after(ASK, NOT_PAID, at(1));

        assertDue(ASK, 15, CANCELLED, resumed);
    }

    @Test
    void reversesOnlyWhatWeChatHasJustSaidToBeUnpaid() {
        for (var unpaid : List.of(NOT_PAID, NO_ORDER)) {
            var asked = PAYING.after(ASK, unpaid, at(13));
            assertEquals(reversing(at(15)), next(CANCELLED, asked, at(15)));
            assertEquals(reversing(justBefore(16)), next(CANCELLED, asked, justBefore(16)));
            assertEquals(ASK, next(CANCELLED, asked, at(16)), "that is three seconds old");
        }
        var saysOther = PAYING.after(ASK, failed(Meaning.ASK), at(15));
        assertDue(ASK, 17, CANCELLED, saysOther);
    }

    @Test
    void reversesAfterThreeQuestionsThatBroughtNothing() {
        var two = PAYING.after(ASK, NOT_PAID, at(14)).after(ASK, LOST, at(15)).after(ASK, LOST, at(16));

        assertEquals(new Wait(Duration.ofSeconds(2)), next(CANCELLED, two, at(16)));
        assertEquals(reversing(at(17)), next(CANCELLED, two.after(ASK, LOST, at(17)), at(17)));
    }

    private static Step reversing(Moment now) {
        return new Note(new ReversingStarted(NUMBER, GivenUp.CANCELLED, now.wall()));
    }

    @Test
    void eachReversalIsFollowedByAQuestion() {
        assertEquals(REVERSE, next(REVERSING, PAYING, at(20)));
        assertDue(ASK, 22, REVERSING, PAYING.after(REVERSE, CLOSE_ACCEPTED, at(20)));
        var lost = PAYING.after(ASK, LOST, at(18)).after(ASK, LOST, at(19)).after(REVERSE, LOST, at(20));
        assertDue(ASK, 25, REVERSING, lost);
    }

    @Test
    void aReversalIsRepeatedEveryFiveSecondsAndAfterTenOfThemEveryMinute() {
        var progress = PAYING;
        for (var times = 1; times <= 11; times++) {
            progress = progress.after(REVERSE, failed(Meaning.RETRY), at(20)).after(ASK, NOT_PAID, at(22));
            assertDue(REVERSE, times < 10 ? 25 : 80, REVERSING, progress);
        }
    }

    /// Not before, and not later either.
    private static void assertDue(Exchange exchange, double second, PaymentState state, Progress progress) {
        assertEquals(new Wait(Duration.ofNanos(1)), next(state, progress, justBefore(second)));
        assertEquals(exchange, next(state, progress, at(second)));
    }

    private static Step next(PaymentState state, Progress progress, Moment now) {
        return PaymentRules.next(byCodeIn(state), progress, now);
    }
}
