package io.saoma.payment.refund;

import static io.saoma.payment.refund.RefundStep.Exchange.ASK;
import static io.saoma.payment.refund.RefundStep.Exchange.REFUND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.FakeTime;
import io.saoma.payment.TillClock.Moment;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundDisputed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundState.Asked;
import io.saoma.payment.refund.RefundState.Delayed;
import io.saoma.payment.refund.RefundState.Disputed;
import io.saoma.payment.refund.RefundState.Processing;
import io.saoma.payment.refund.RefundState.Stranded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What each answer teaches about a refund in each state.
class RefundFindingsTest {

    private static final String NUMBER = Sample.REFUND.outRefundNo();
    private static final Instant WALL = FakeTime.START.plusSeconds(10);
    private static final Moment NOW = new Moment(WALL, Duration.ofHours(1));
    private static final RefundState ASKED = new Asked();
    private static final RefundState DELAYED = new Delayed("NOTENOUGH", "基本账户余额不足");
    private static final RefundState PROCESSING = new Processing("50300");
    private static final RefundState STRANDED = new Stranded("50300");
    private static final RefundState DISPUTED = new Disputed("refund_fee is 299");
    private static final List<RefundState> EVERY_OPEN_STATE = List.of(ASKED, DELAYED, PROCESSING, STRANDED, DISPUTED);
    private static final Failed NO = new Failed(Meaning.REFUSED, "TRADE_OVERDUE", "订单已经超过退款期限");
    private static final NotFound NO_SUCH = new NotFound();
    private static final RefundProgress FRESH = RefundProgress.fresh();

    @Test
    void saysOnceThatWeChatHasIt() {
        for (var answer : List.of(new Accepted("50300"), found(Status.PROCESSING, Optional.empty()))) {
            for (var state : List.of(ASKED, DELAYED, DISPUTED)) {
                assertFound(new RefundAccepted(NUMBER, Sample.SALE, "50300", WALL), state, answer);
            }
            assertNothing(PROCESSING, answer);
            assertNothing(STRANDED, answer);
        }
    }

    @Test
    void takesWeChatsWordThatTheMoneyIsBackInEveryState() {
        var then = WALL.minusSeconds(60);
        for (var state : EVERY_OPEN_STATE) {
            assertFound(
                    new RefundGivenBack(NUMBER, Sample.SALE, "50300", "支付用户的零钱", then, WALL),
                    state,
                    found(Status.SUCCESS, Optional.of(then)));
        }
        assertFound(
                new RefundGivenBack(NUMBER, Sample.SALE, "50300", "支付用户的零钱", WALL, WALL),
                PROCESSING,
                found(Status.SUCCESS, Optional.empty()));
    }

    @Test
    void takesWeChatsWordThatItHasGivenItUpInEveryState() {
        for (var state : EVERY_OPEN_STATE) {
            assertFound(
                    new RefundClosed(NUMBER, Sample.SALE, "50300", WALL),
                    state,
                    found(Status.REFUNDCLOSE, Optional.empty()));
        }
    }

    @Test
    void saysOnceThatThePayersCardIsDead() {
        var change = found(Status.CHANGE, Optional.empty());

        for (var state : List.of(ASKED, DELAYED, PROCESSING, DISPUTED)) {
            assertFound(new RefundStranded(NUMBER, Sample.SALE, "50300", WALL), state, change);
        }
        assertNothing(STRANDED, change);
    }

    @Test
    void isRefusedOnlyOnceWeChatHasSaidSoTwiceAndHasNoSuchRefund() {
        var once = refusedAndNotThere(FRESH);
        var twice = refusedAndNotThere(once);
        var refused = new RefundRefused(NUMBER, Sample.SALE, NO.code(), NO.text(), WALL);

        for (var state : List.of(ASKED, DELAYED)) {
            assertEquals(Optional.empty(), RefundFindings.of(Sample.in(state), once, NO_SUCH, NOW));
            assertEquals(Optional.of(refused), RefundFindings.of(Sample.in(state), twice, NO_SUCH, NOW));
        }
        for (var state : List.of(PROCESSING, STRANDED, DISPUTED)) {
            assertEquals(
                    Optional.empty(),
                    RefundFindings.of(Sample.in(state), twice, NO_SUCH, NOW),
                    "what WeChat once had it still has");
        }
    }

    private static RefundProgress refusedAndNotThere(RefundProgress progress) {
        return progress.after(REFUND, NO, NOW).after(ASK, NO_SUCH, NOW);
    }

    @Test
    void whatNobodyRefusedIsNotRefusedBecauseWeChatDoesNotSeeIt() {
        assertNothing(ASKED, NO_SUCH);
    }

    @ParameterizedTest
    @EnumSource(value = Meaning.class, names = "RETRY", mode = Mode.EXCLUDE)
    void saysOnceForEachReasonWhyWeChatDoesNotDoItYet(Meaning meaning) {
        var no = new Failed(meaning, "SOME_CODE", "某句话");
        var delayed = new RefundDelayed(NUMBER, Sample.SALE, "SOME_CODE", "某句话", WALL);

        assertFound(delayed, ASKED, no);
        assertFound(delayed, DELAYED, no);
        assertNothing(new Delayed("SOME_CODE", "某句话"), no);
        for (var state : List.of(PROCESSING, STRANDED, DISPUTED)) {
            assertNothing(state, no);
        }
    }

    @Test
    void saysNothingOfATroubleThatPasses() {
        for (var state : EVERY_OPEN_STATE) {
            assertNothing(state, new Failed(Meaning.RETRY, "SYSTEMERROR", "系统繁忙"));
            assertNothing(state, new Silent(true, "TIMEOUT"));
        }
    }

    @Test
    void raisesTheAlarmOnce() {
        for (var state : List.of(ASKED, DELAYED, PROCESSING, STRANDED)) {
            assertFound(
                    new RefundDisputed(NUMBER, Sample.SALE, "refund_fee is 1", WALL),
                    state,
                    new Contradiction("refund_fee is 1"));
        }
        assertNothing(DISPUTED, new Contradiction("refund_fee is 1"));
    }

    private static Found found(Status status, Optional<Instant> successTime) {
        return new Found(status, "50300", "支付用户的零钱", successTime);
    }

    private static void assertFound(RefundEvent event, RefundState state, RefundAnswer answer) {
        assertEquals(Optional.of(event), RefundFindings.of(Sample.in(state), FRESH, answer, NOW));
    }

    private static void assertNothing(RefundState state, RefundAnswer answer) {
        assertEquals(Optional.empty(), RefundFindings.of(Sample.in(state), FRESH, answer, NOW));
    }
}
