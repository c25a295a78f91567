package io.saoma.payment.refund;

import static io.saoma.payment.refund.RefundStep.Exchange.ASK;
import static io.saoma.payment.refund.RefundStep.Exchange.REFUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.FakeTime;
import io.saoma.payment.TillClock.Moment;
import io.saoma.payment.Wish;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundAnswer.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What one run of the till keeps in mind of a refund.
class RefundProgressTest {

    private static final Accepted ACCEPTED = new Accepted("50300");
    private static final Found WORKS_ON_IT = new Found(Status.PROCESSING, "50300", "", Optional.empty());
    private static final NotFound NO_SUCH = new NotFound();
    private static final Silent LOST = new Silent(true, "TIMEOUT");
    private static final Failed BUSY = new Failed(Meaning.RETRY, "SYSTEMERROR", "系统繁忙");
    private static final Failed NO = new Failed(Meaning.REFUSED, "TRADE_OVERDUE", "订单已经超过退款期限");
    private static final RefundProgress FRESH = RefundProgress.fresh();

    @Test
    void knowsWhichRunBeganIt() {
        assertFalse(FRESH.resumed());
        assertTrue(RefundProgress.resumedOne().resumed());
        assertTrue(RefundProgress.resumedOne().after(ASK, NO_SUCH, at(1)).resumed());
    }

    @ParameterizedTest
    @EnumSource
    void everyWishStaysUntilWeChatWasAsked(Wish wish) {
        var sent = FRESH.wished(wish).wished(Wish.STOP).after(REFUND, ACCEPTED, at(1));

        assertEquals(wish == Wish.CHECK, sent.check());
        assertEquals(wish == Wish.CONFIRM, sent.confirm());
        var asked = sent.after(ASK, LOST, at(2));
        assertFalse(asked.check() || asked.confirm());
    }

    @Test
    void aWishDoesNotDriveAnotherOneOut() {
        var both = FRESH.wished(Wish.CHECK).wished(Wish.CONFIRM);

        assertEquals(both, FRESH.wished(Wish.CONFIRM).wished(Wish.CHECK));
        assertTrue(both.check() && both.confirm());
    }

    @Test
    void nobodyWishesAnythingByItself() {
        var sent = FRESH.after(REFUND, ACCEPTED, at(1));

        assertFalse(sent.check() || sent.confirm());
    }

    @Test
    void remembersWhenItWasSentAndWhenItWasDealtWithLast() {
        var sent = FRESH.after(REFUND, ACCEPTED, at(1));
        var asked = sent.after(ASK, NO_SUCH, at(4)).after(ASK, NO_SUCH, at(5));

        assertEquals(Optional.of(at(1).uptime()), sent.sentAt());
        assertEquals(Optional.of(at(1).uptime()), sent.latest());
        assertEquals(Optional.of(at(1).uptime()), asked.sentAt());
        assertEquals(Optional.of(at(5).uptime()), asked.latest());
        assertEquals(Optional.of(NO_SUCH), asked.last());
    }

    @Test
    void countsSendingsAndQuestionsApart() {
        var progress =
                FRESH.after(REFUND, LOST, at(1)).after(REFUND, LOST, at(2)).after(ASK, LOST, at(3));

        assertEquals(2, progress.sent());
        assertEquals(1, progress.asked());
    }

    @Test
    void countsTheExchangesInARowThatBroughtNothing() {
        var twice = FRESH.after(REFUND, LOST, at(1)).after(ASK, BUSY, at(2));

        assertEquals(2, twice.failures());
        assertEquals(3, twice.after(ASK, LOST, at(3)).failures());
        assertEquals(0, twice.after(ASK, NO_SUCH, at(3)).failures());
        assertEquals(0, twice.after(REFUND, BUSY, at(3)).failures(), "a no to a sending is an answer");
        assertEquals(0, twice.after(REFUND, ACCEPTED, at(3)).failures());
    }

    @Test
    void aRefusalCountsOnceWeChatHasNoSuchRefund() {
        var refused = FRESH.after(REFUND, NO, at(1));

        assertEquals(0, refused.refusals());
        assertEquals(Optional.of(NO), refused.refused());
        var once = refused.after(ASK, NO_SUCH, at(4));
        assertEquals(1, once.refusals());
        assertEquals(Optional.of(NO), once.refused());
        assertEquals(1, once.after(ASK, NO_SUCH, at(5)).refusals(), "it was refused only once");
        var again = once.after(REFUND, NO, at(70));
        assertEquals(1, again.refusals());
        assertEquals(2, again.after(ASK, NO_SUCH, at(73)).refusals());
    }

    @Test
    void aLostQuestionSaysNothingOfARefusal() {
        var refused = FRESH.after(REFUND, NO, at(1));

        for (var nothing : List.of(LOST, BUSY)) {
            assertEquals(0, refused.after(ASK, nothing, at(4)).refusals());
            var once = refused.after(ASK, NO_SUCH, at(4));
            assertEquals(1, once.after(ASK, nothing, at(5)).refusals());
        }
        assertEquals(
                0, refused.after(ASK, LOST, at(4)).after(ASK, NO_SUCH, at(6)).refusals());
    }

    @Test
    void whatTimeMayMendIsNoRefusal() {
        var busy = FRESH.after(REFUND, BUSY, at(1)).after(ASK, NO_SUCH, at(4));

        assertEquals(0, busy.refusals());
        assertEquals(Optional.empty(), busy.refused());
    }

    @Test
    void whateverElseIsSaidMakesTheCountingBeginAnew() {
        var once = FRESH.after(REFUND, NO, at(1)).after(ASK, NO_SUCH, at(4));

        for (var other : List.of(ACCEPTED, BUSY, LOST)) {
            var sent = once.after(REFUND, other, at(70));
            assertEquals(0, sent.refusals());
            assertEquals(Optional.empty(), sent.refused());
        }
        assertEquals(0, once.after(ASK, WORKS_ON_IT, at(5)).refusals());
    }

    @Test
    void whatCouldNotBeWrittenDownIsAsLost() {
        assertEquals(FRESH.after(REFUND, new Silent(true, "UNWRITTEN"), at(1)), FRESH.unwritten(REFUND, at(1)));
    }

    @Test
    void tellsWhetherWeChatIsAway() {
        assertFalse(FRESH.cutOff());
        assertTrue(FRESH.after(REFUND, LOST, at(1)).cutOff());
        assertFalse(FRESH.after(REFUND, LOST, at(1)).after(ASK, BUSY, at(2)).cutOff());
    }

    private static Moment at(long seconds) {
        return new Moment(
                FakeTime.START.plusSeconds(seconds), Duration.ofHours(1).plusSeconds(seconds));
    }
}
