package io.saoma.payment;

import static io.saoma.payment.Ruled.DAY;
import static io.saoma.payment.Ruled.FRESH;
import static io.saoma.payment.Ruled.RESUMED;
import static io.saoma.payment.Ruled.SHOWN;
import static io.saoma.payment.Ruled.assertDue;
import static io.saoma.payment.Ruled.assertGivenUp;
import static io.saoma.payment.Ruled.next;
import static io.saoma.payment.Ruled.refusedOnce;
import static io.saoma.payment.Ruled.repeated;
import static io.saoma.payment.Samples.CANCELLED;
import static io.saoma.payment.Samples.CLOSED;
import static io.saoma.payment.Samples.CODE;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NOT_SENT;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.NUMBER;
import static io.saoma.payment.Samples.PAID;
import static io.saoma.payment.Samples.PLACING;
import static io.saoma.payment.Samples.REFUSED;
import static io.saoma.payment.Samples.REVIEW;
import static io.saoma.payment.Samples.UNKNOWN;
import static io.saoma.payment.Samples.WAITING;
import static io.saoma.payment.Samples.at;
import static io.saoma.payment.Samples.byCodeIn;
import static io.saoma.payment.Samples.failed;
import static io.saoma.payment.Samples.in;
import static io.saoma.payment.Samples.justBefore;
import static io.saoma.payment.Samples.wallOff;
import static io.saoma.payment.Step.Exchange.ASK;
import static io.saoma.payment.Step.Exchange.CLOSE;
import static io.saoma.payment.Step.Exchange.PLACE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Step.Done;
import io.saoma.payment.Step.Note;
import io.saoma.payment.Step.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every other state and every interval of the rules, at its border to the nanosecond.
class PaymentRulesTest {

    @Test
    void placesTheOrderAtOnce() {
        assertEquals(PLACE, next(PLACING, FRESH, at(0)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 5", "5, 5", "40, 5"})
    void leavesWeChatAloneLongerAfterEachRequestThatDidNotArrive(int failures, int pause) {
        var progress = repeated(FRESH, failures, PLACE, NOT_SENT, at(10));

        assertDue(PLACE, PLACING, progress, 10 + pause);
    }

    @Test
    void asksFirstWhereARequestMayHaveArrived() {
        assertEquals(ASK, next(PLACING, FRESH.unwritten(), at(0)));
        assertDue(ASK, PLACING, FRESH.unwritten().after(ASK, LOST, at(10)), 11);
        assertEquals(PLACE, next(PLACING, FRESH.unwritten().after(ASK, NO_ORDER, at(10)), at(10)));
    }

    @Test
    void endsAnOrderThatWasNeverSentWithoutAskingAnybody() {
        var neverSent = new OrderClosed(NUMBER, "NEVER_SENT", at(7).wall());

        assertEquals(new Note(neverSent), next(PLACING, FRESH.wished(Wish.CANCEL), at(7)));
        assertEquals(
                new Note(neverSent), next(PLACING, FRESH.wished(Wish.CANCEL).after(PLACE, NOT_SENT, at(6)), at(7)));
    }

    @Test
    void closesAnOrderThatMayHaveBeenSent() {
        assertGivenUp(GivenUp.CANCELLED, PLACING, FRESH.unwritten().wished(Wish.CANCEL), at(7));
        assertGivenUp(GivenUp.EXPIRED, PLACING, FRESH.unwritten(), at(300));
        assertGivenUp(GivenUp.INTERRUPTED, PLACING, RESUMED, at(7));
    }

    @Test
    void nobodyWaitsForAnOrderWithoutACodeOfAnEarlierRun() {
        assertGivenUp(GivenUp.INTERRUPTED, UNKNOWN, RESUMED, at(0));
        assertGivenUp(GivenUp.CANCELLED, UNKNOWN, RESUMED.wished(Wish.CANCEL), at(0));
        assertEquals(ASK, next(WAITING, RESUMED, at(0)));
    }

    @Test
    void whoeverScansOurCodeMayTryAgainAndAnotherCodeMayNot() {
        var failed = SHOWN.after(ASK, new Answer.NotPaid("PAYERROR"), at(10));

        assertEquals(Optional.empty(), PaymentRules.givenUp(in(WAITING), failed, at(10)));
        assertEquals(Optional.of(GivenUp.FAILED), PaymentRules.givenUp(byCodeIn(UNKNOWN), failed, at(10)));
        assertEquals(Optional.empty(), PaymentRules.givenUp(byCodeIn(UNKNOWN), SHOWN, at(10)));
    }

    @Test
    void theDeadlinePassesByWhicheverClockSaysSoFirst() {
        var asked = FRESH.after(ASK, LOST, at(299));
        var slow = DAY.negated();

        assertEquals(new Wait(Duration.ofNanos(1)), next(UNKNOWN, asked, justBefore(300)));
        assertGivenUp(GivenUp.EXPIRED, UNKNOWN, asked, at(300));
        assertEquals(new Wait(Duration.ofNanos(1)), next(UNKNOWN, asked, wallOff(justBefore(300), slow)));
        assertGivenUp(GivenUp.EXPIRED, UNKNOWN, asked, wallOff(at(300), slow));
        assertGivenUp(GivenUp.EXPIRED, UNKNOWN, asked, wallOff(at(2), DAY));
    }

    @Test
    void asksAboutAnUnknownOrderAfterAPauseSinceWhateverWasTriedLast() {
        assertDue(ASK, UNKNOWN, FRESH.after(PLACE, LOST, at(10)), 11);
        assertDue(ASK, UNKNOWN, FRESH.after(PLACE, LOST, at(10)).after(ASK, LOST, at(20)), 22);
        assertDue(ASK, UNKNOWN, FRESH.after(ASK, LOST, at(10)).after(PLACE, LOST, at(20)), 22);
        assertDue(ASK, UNKNOWN, FRESH.after(CLOSE, LOST, at(10)), 11);
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void asksAnUnknownOrderAgainAfterAnyRefusal(Meaning meaning) {
        assertDue(ASK, UNKNOWN, FRESH.after(ASK, failed(meaning), at(10)), 11);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 5"})
    void placesAnOrderAgainOnceAQuestionSaysThatNobodyHasPaid(int placings, int pause) {
        var placed = repeated(FRESH, placings, PLACE, LOST, at(10));

        for (var answer : List.of(NOT_PAID, NO_ORDER)) {
            assertDue(PLACE, UNKNOWN, placed.after(ASK, answer, at(10)), 10 + pause);
        }
    }

    @Test
    void asksFirstOneAndAHalfSecondsAfterTheCode() {
        assertDue(ASK, WAITING, SHOWN, 2.5);
        assertDue(ASK, WAITING, SHOWN.after(ASK, NOT_PAID, at(1)), 2);
        assertDue(ASK, WAITING, SHOWN.after(ASK, NOT_PAID, at(9)).after(PLACE, CODE, at(10)), 11.5);
    }

    @ParameterizedTest
    @CsvSource({
        "60.5, 60.999999999, 1",
        "60.5, 61, 2",
        "120.5, 120.999999999, 2",
        "120.5, 121, 5",
        "200, 201, 5",
    })
    void asksEverySecondForAMinuteEveryTwoForAnotherAndThenEveryFive(double asked, double now, int cadence) {
        var progress = SHOWN.after(ASK, NOT_PAID, at(asked));

        assertEquals(
                new Wait(Duration.ofSeconds(cadence)
                        .minus(at(now).since(at(asked).uptime()))),
                next(WAITING, progress, at(now)));
        assertEquals(ASK, next(WAITING, SHOWN.after(ASK, NOT_PAID, at(now - cadence)), at(now)));
    }

    @Test
    void aFreshCodeIsAskedAboutEverySecondAgain() {
        var fresh = SHOWN.after(PLACE, CODE, at(200)).after(ASK, NOT_PAID, at(202));

        assertDue(ASK, WAITING, fresh, 203);
    }

    @Test
    void aCodeOfAnEarlierRunIsAskedAboutEverySecondToo() {
        assertDue(ASK, WAITING, RESUMED.after(ASK, NOT_PAID, at(10)), 11);
        assertDue(ASK, WAITING, RESUMED.after(ASK, NOT_PAID, at(130)), 135);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 5"})
    void leavesWeChatAloneLongerAfterEachQuestionWithoutAnAnswer(int failures, int pause) {
        assertDue(ASK, WAITING, repeated(SHOWN, failures, ASK, LOST, at(20)), 20 + pause);
    }

    @Test
    void aFruitlessQuestionMakesNoQuestionComeEarlier() {
        assertDue(ASK, WAITING, SHOWN.after(ASK, LOST, at(130)), 135);
    }

    @Test
    void asksOnceMoreBeforeGivingUp() {
        var asked = SHOWN.after(ASK, NOT_PAID, at(299));

        assertEquals(ASK, next(WAITING, asked, at(300)));
        assertEquals(ASK, next(WAITING, asked.wished(Wish.CANCEL), at(299)));
    }

    @Test
    void givesUpWithoutAnotherQuestionWhereNoneIsAnswered() {
        var lost = SHOWN.after(ASK, LOST, at(299));

        assertGivenUp(GivenUp.EXPIRED, WAITING, lost, at(300));
        assertGivenUp(GivenUp.CANCELLED, WAITING, lost.wished(Wish.CANCEL), at(299));
    }

    @Test
    void fetchesAFreshCodeAtMostOnceASecond() {
        assertDue(PLACE, WAITING, SHOWN.wished(Wish.NEW_CODE), 2);
    }

    @Test
    void asksBetweenTwoVainTriesForAFreshCode() {
        var vain = SHOWN.after(ASK, NOT_PAID, at(9)).wished(Wish.NEW_CODE).after(PLACE, LOST, at(10));

        assertEquals(ASK, next(WAITING, vain, at(10)));
        assertEquals(PLACE, next(WAITING, vain.after(ASK, LOST, at(11)), at(11)));
        assertEquals(PLACE, next(WAITING, RESUMED.after(ASK, LOST, at(1)).wished(Wish.NEW_CODE), at(1)));
    }

    @Test
    void doesNotGoOnFetchingCodesBeforeItHasEverAsked() {
        var vain = FRESH.after(PLACE, LOST, at(1)).wished(Wish.NEW_CODE);

        assertEquals(ASK, next(WAITING, vain, at(9)));
    }

    @Test
    void asksAtMostOnceASecondWhenSomebodyWantsToKnow() {
        var asked = SHOWN.after(ASK, NOT_PAID, at(200)).wished(Wish.CHECK);

        assertDue(ASK, WAITING, asked, 201);
        assertEquals(ASK, next(WAITING, SHOWN.wished(Wish.CHECK), at(1)));
        assertDue(ASK, REVIEW, FRESH.after(ASK, NOT_PAID, at(200)).wished(Wish.CHECK), 201);
        assertDue(ASK, CANCELLED, refusedOnce(10).wished(Wish.CHECK), 11);
    }

    @Test
    void asksAboutAContradictionEveryTenSeconds() {
        assertEquals(ASK, next(REVIEW, RESUMED, at(0)));
        assertDue(ASK, REVIEW, FRESH.after(ASK, NOT_PAID, at(10)), 20);
    }

    @Test
    void doesNothingMoreForWhatHasEnded() {
        for (var end : List.of(PAID, CLOSED, REFUSED)) {
            assertEquals(new Done(), next(end, FRESH, at(0)));
            assertEquals(new Done(), next(end, FRESH.wished(Wish.CONFIRM), at(0)));
        }
    }
}
