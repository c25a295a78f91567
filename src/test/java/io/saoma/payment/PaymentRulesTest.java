package io.saoma.payment;

import static io.saoma.payment.Samples.CANCELLED;
import static io.saoma.payment.Samples.CLOSED;
import static io.saoma.payment.Samples.CLOSE_ACCEPTED;
import static io.saoma.payment.Samples.CODE;
import static io.saoma.payment.Samples.EXPIRED;
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
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Step.Done;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Step.Note;
import io.saoma.payment.Step.Wait;
import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every state and every interval of the rules, at its border to the nanosecond.
class PaymentRulesTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Progress FRESH = Progress.fresh(at(0));
    private static final Progress RESUMED = Progress.resumed(at(0));

    /// A code since the first second, and nothing asked yet.
    private static final Progress SHOWN = FRESH.after(PLACE, CODE, at(1));

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
    void aCancelAfterTheDeadlineCounts() {
        assertGivenUp(GivenUp.CANCELLED, EXPIRED, FRESH.wished(Wish.CANCEL), at(310));
        assertEquals(ASK, next(CANCELLED, FRESH.wished(Wish.CANCEL), at(310)));
        assertEquals(ASK, next(EXPIRED, FRESH, at(310)));
    }

    @Test
    void closesAtOnceWhatNobodyHasPaid() {
        assertEquals(CLOSE, next(CANCELLED, SHOWN.after(ASK, NOT_PAID, at(10)), at(10)));
        assertEquals(CLOSE, next(CANCELLED, SHOWN.after(ASK, NO_ORDER, at(10)), at(10)));
    }

    @Test
    void asksBeforeItCloses() {
        assertEquals(ASK, next(CANCELLED, SHOWN, at(10)));
        assertEquals(ASK, next(CANCELLED, RESUMED, at(0)));
        assertDue(ASK, CANCELLED, SHOWN.after(ASK, LOST, at(10)), 11);
    }

    @Test
    void asksAfterItHasClosed() {
        var asked = SHOWN.after(ASK, NOT_PAID, at(10));

        assertEquals(ASK, next(CANCELLED, asked.after(CLOSE, CLOSE_ACCEPTED, at(11)), at(11)));
        assertEquals(ASK, next(CANCELLED, asked.after(CLOSE, failed(Meaning.ASK), at(11)), at(11)));
        assertDue(ASK, CANCELLED, asked.after(CLOSE, LOST, at(11)), 12);
        assertDue(ASK, CANCELLED, asked.after(CLOSE, LOST, at(11)).after(ASK, LOST, at(12)), 22);
    }

    @Test
    void closesAgainTwoSecondsAfterTheFifthMinute() {
        var watched = refusedOnce(10).after(ASK, NOT_PAID, at(300));

        assertEquals(new Wait(Duration.ofNanos(8_000_000_001L)), next(CANCELLED, watched, justBefore(302)));
        assertEquals(CLOSE, next(CANCELLED, watched, at(302)));
    }

    @Test
    void theFifthMinuteComesByWhicheverClockSaysSoFirst() {
        var watched = refusedOnce(10).after(ASK, NOT_PAID, at(300));
        var slow = DAY.negated();

        assertEquals(
                new Wait(Duration.ofNanos(8_000_000_001L)), next(CANCELLED, watched, wallOff(justBefore(302), slow)));
        assertEquals(CLOSE, next(CANCELLED, watched, wallOff(at(302), slow)));
        assertEquals(CLOSE, next(CANCELLED, watched, wallOff(at(301), Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 30", "6, 60", "7, 60", "40, 60"})
    void closesAgainEverMoreSlowlyWhileWeChatRefuses(int closings, int pause) {
        var refused = repeated(SHOWN, closings, CLOSE, failed(Meaning.ASK), at(400));
        var asked = refused.after(ASK, NOT_PAID, at(400 + pause - 1));

        assertEquals(new Wait(Duration.ofNanos(9_000_000_001L)), next(CANCELLED, asked, justBefore(400 + pause)));
        assertEquals(CLOSE, next(CANCELLED, asked, at(400 + pause)));
    }

    @Test
    void closesAgainAfterHalfAMinuteWhereAnAcceptedCloseDidNothing() {
        var accepted = SHOWN.after(CLOSE, CLOSE_ACCEPTED, at(400)).after(ASK, NOT_PAID, at(429));

        assertEquals(new Wait(Duration.ofNanos(1_000_000_001L)), next(CANCELLED, accepted, justBefore(430)));
        assertEquals(CLOSE, next(CANCELLED, accepted, at(430)));
    }

    @Test
    void asksOnceMoreBeforeItClosesAgain() {
        assertEquals(ASK, next(CANCELLED, refusedOnce(10).after(ASK, LOST, at(300)), at(302)));
        assertDue(ASK, CANCELLED, refusedOnce(10).after(ASK, LOST, at(301.5)), 302.5);
    }

    @Test
    void watchesAnOrderThatItCannotCloseYetEveryTenSeconds() {
        assertDue(ASK, CANCELLED, refusedOnce(10), 20);
    }

    @Test
    void watchesAnAcceptedCloseEveryTwoSeconds() {
        var accepted = SHOWN.after(CLOSE, CLOSE_ACCEPTED, at(9)).after(ASK, NOT_PAID, at(10));

        assertDue(ASK, CANCELLED, accepted, 12);
    }

    @Test
    void watchesAnOldOrderEveryMinute() {
        var refused = repeated(SHOWN, 6, CLOSE, failed(Meaning.ASK), at(889)).after(ASK, NOT_PAID, at(890));

        assertEquals(new Wait(Duration.ofNanos(1)), next(CANCELLED, refused, justBefore(900)));
        assertEquals(new Wait(Duration.ofSeconds(50)), next(CANCELLED, refused, at(900)));
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

    private static Progress refusedOnce(double seconds) {
        return SHOWN.after(CLOSE, failed(Meaning.ASK), at(seconds - 1)).after(ASK, NOT_PAID, at(seconds));
    }

    private static Progress repeated(Progress before, int times, Exchange exchange, Answer answer, Moment now) {
        var progress = before;
        for (var i = 0; i < times; i++) {
            progress = progress.after(exchange, answer, now);
        }
        return progress;
    }

    private static void assertDue(Exchange exchange, PaymentState state, Progress progress, double seconds) {
        assertEquals(exchange, next(state, progress, at(seconds)));
        assertEquals(new Wait(Duration.ofNanos(1)), next(state, progress, justBefore(seconds)));
    }

    private static void assertGivenUp(GivenUp why, PaymentState state, Progress progress, Moment now) {
        assertEquals(new Note(new ClosingStarted(NUMBER, why, now.wall())), next(state, progress, now));
    }

    private static Step next(PaymentState state, Progress progress, Moment now) {
        return PaymentRules.next(in(state), progress, now);
    }
}
