package io.saoma.payment.refund;

import static io.saoma.payment.refund.RefundStep.Exchange.ASK;
import static io.saoma.payment.refund.RefundStep.Exchange.REFUND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.FakeTime;
import io.saoma.payment.TillClock.Moment;
import io.saoma.payment.Wish;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundState.Closed;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundStep.Done;
import io.saoma.payment.refund.RefundStep.Exchange;
import io.saoma.payment.refund.RefundStep.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a refund is sent, and when WeChat is asked about it.
class RefundRulesTest {

    private static final Accepted ACCEPTED = new Accepted("50300");
    private static final Found WORKS_ON_IT = new Found(Status.PROCESSING, "50300", "", Optional.empty());
    private static final Contradiction CONTRADICTED = new Contradiction("refund_fee");
    private static final NotFound NO_SUCH = new NotFound();
    private static final Silent LOST = new Silent(true, "TIMEOUT");
    private static final Failed BUSY = new Failed(Meaning.RETRY, "SYSTEMERROR", "系统繁忙");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RefundProgress FRESH = RefundProgress.fresh();
    private static final RefundProgress SENT = FRESH.after(REFUND, ACCEPTED, at(Duration.ZERO));

    @Test
    void isSentAtOnceAndAskedAboutThreeSecondsLater() {
        assertEquals(REFUND, next(FRESH, Duration.ZERO));
        assertDue(ASK, Duration.ofSeconds(3), SENT);
        assertDue(ASK, Duration.ofSeconds(3), FRESH.after(REFUND, BUSY, at(Duration.ZERO)));
    }

    @Test
    void whatAnEarlierRunBeganIsAskedAboutFirst() {
        assertEquals(ASK, next(RefundProgress.resumedOne(), Duration.ZERO));
        var unknown = RefundProgress.resumedOne().after(ASK, NO_SUCH, at(Duration.ZERO));
        assertEquals(REFUND, next(unknown, Duration.ZERO));
    }

    @Test
    void whatWeChatDoesNotHaveIsSentAgainEverMoreSeldom() {
        var progress = FRESH;
        for (var minutes : List.of(1, 2, 5, 15, 30, 60, 60)) {
            progress = progress.after(REFUND, BUSY, at(Duration.ZERO)).after(ASK, NO_SUCH, at(Duration.ofSeconds(3)));
            assertDue(REFUND, Duration.ofMinutes(minutes), progress);
        }
    }

    @Test
    void whatIsSentAgainIsAskedAboutThreeSecondsLaterToo() {
        var unknown = FRESH.after(REFUND, BUSY, at(Duration.ZERO)).after(ASK, NO_SUCH, at(Duration.ZERO));
        assertDue(ASK, Duration.ofSeconds(3), unknown.after(REFUND, ACCEPTED, at(Duration.ZERO)));
    }

    @Test
    void whatWeChatWorksOnIsAskedAboutEverMoreSeldom() {
        var progress = SENT;
        for (var minutes : List.of(1, 2, 5, 10, 20, 60, 120, 120)) {
            progress = progress.after(ASK, WORKS_ON_IT, at(Duration.ZERO));
            assertDue(ASK, Duration.ofMinutes(minutes), progress);
        }
    }

    @Test
    void whatWeChatContradictsIsAskedAboutEverMoreSeldom() {
        var progress = SENT;
        for (var minutes : List.of(1, 2, 5, 10, 20, 60, 120, 120)) {
            progress = progress.after(ASK, CONTRADICTED, at(Duration.ZERO));
            assertDue(ASK, Duration.ofMinutes(minutes), progress);
        }
        assertDue(ASK, Duration.ofSeconds(3), FRESH.after(REFUND, CONTRADICTED, at(Duration.ZERO)));
    }

    @Test
    void whereNothingComesBackItIsAskedSoonAndThenEverMoreSeldom() {
        var progress = SENT;
        for (var seconds : List.of(2, 10, 60, 300, 300)) {
            progress = progress.after(ASK, LOST, at(Duration.ZERO));
            assertDue(ASK, Duration.ofSeconds(seconds), progress);
        }
    }

    @Test
    void aPersonWhoLooksDoesNotWaitSoLong() {
        var seldom = SENT.after(ASK, WORKS_ON_IT, at(Duration.ZERO)).after(ASK, WORKS_ON_IT, at(Duration.ZERO));
        assertDue(ASK, Duration.ofSeconds(1), seldom.wished(Wish.CHECK));

        var unknown = FRESH.after(REFUND, BUSY, at(Duration.ZERO)).after(REFUND, BUSY, at(Duration.ZERO));
        assertDue(
                REFUND,
                Duration.ofMinutes(1),
                unknown.after(ASK, NO_SUCH, at(Duration.ZERO)).wished(Wish.CHECK));
    }

    @Test
    void aNoticeIsAskedAboutAtOnce() {
        assertEquals(ASK, next(SENT.wished(Wish.CONFIRM), Duration.ZERO));
        assertEquals(ASK, next(FRESH.wished(Wish.CONFIRM), Duration.ZERO), "even before it was sent");
    }

    @Test
    void nothingIsDoneForWhatHasEnded() {
        for (var end : List.of(new GivenBack("50300", "", FakeTime.START), new Closed("50300"))) {
            var step = RefundRules.next(Sample.in(end), SENT.wished(Wish.CONFIRM), at(HOUR));
            assertEquals(new Done(), step);
        }
    }

    /// Not before, and not later either.
    private static void assertDue(Exchange exchange, Duration pause, RefundProgress progress) {
        assertEquals(new Wait(pause), next(progress, Duration.ZERO));
        assertEquals(new Wait(Duration.ofNanos(1)), next(progress, pause.minusNanos(1)));
        assertEquals(exchange, next(progress, pause));
    }

    private static RefundStep next(RefundProgress progress, Duration passed) {
        return RefundRules.next(Sample.asked(), progress, at(passed));
    }

    private static Moment at(Duration passed) {
        return new Moment(FakeTime.START.plus(passed), HOUR.plus(passed));
    }
}
