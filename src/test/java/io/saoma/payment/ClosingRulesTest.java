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
import static io.saoma.payment.Samples.CLOSE_ACCEPTED;
import static io.saoma.payment.Samples.EXPIRED;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.at;
import static io.saoma.payment.Samples.failed;
import static io.saoma.payment.Samples.justBefore;
import static io.saoma.payment.Samples.wallOff;
import static io.saoma.payment.Step.Exchange.ASK;
import static io.saoma.payment.Step.Exchange.CLOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Step.Wait;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When an order that nobody wants is asked about and closed, at the border to the nanosecond.
class ClosingRulesTest {

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
}
