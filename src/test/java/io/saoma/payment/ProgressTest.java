package io.saoma.payment;

import static io.saoma.payment.Samples.CLOSE_ACCEPTED;
import static io.saoma.payment.Samples.CODE;
import static io.saoma.payment.Samples.LOST;
import static io.saoma.payment.Samples.NOT_PAID;
import static io.saoma.payment.Samples.NOT_SENT;
import static io.saoma.payment.Samples.NO_ORDER;
import static io.saoma.payment.Samples.at;
import static io.saoma.payment.Samples.failed;
import static io.saoma.payment.Step.Exchange.ASK;
import static io.saoma.payment.Step.Exchange.CLOSE;
import static io.saoma.payment.Step.Exchange.PLACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Step.Exchange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ProgressTest {

    private static final Progress FRESH = Progress.fresh(at(0));

    @Test
    void nobodyKnowsWhatAnEarlierRunHasSent() {
        assertTrue(Progress.resumed(at(0)).sent());
        assertTrue(Progress.resumed(at(0)).resumed());
        assertFalse(FRESH.sent());
        assertFalse(FRESH.resumed());
        assertEquals(at(5).uptime(), Progress.fresh(at(5)).started());
    }

    @Test
    void onlyARequestThatCannotHaveLeftWasNotSent() {
        assertFalse(FRESH.after(PLACE, NOT_SENT, at(1)).sent());
        assertTrue(FRESH.after(PLACE, LOST, at(1)).sent());
        assertTrue(FRESH.after(PLACE, failed(Meaning.RETRY), at(1)).sent());
        assertTrue(FRESH.after(PLACE, LOST, at(1)).after(PLACE, NOT_SENT, at(2)).sent());
    }

    @Test
    void rememberWhenEachExchangeWasMadeAndWhatCameOfIt() {
        var progress = FRESH.after(PLACE, CODE, at(1))
                .after(ASK, NOT_PAID, at(2))
                .after(CLOSE, LOST, at(3))
                .after(CLOSE, LOST, at(4));

        assertEquals(Optional.of(at(1).uptime()), progress.placedAt());
        assertEquals(Optional.of(at(1).uptime()), progress.codeSince());
        assertEquals(Optional.of(at(2).uptime()), progress.askedAt());
        assertEquals(Optional.of(at(4).uptime()), progress.closedAt());
        assertEquals(1, progress.placings());
        assertEquals(2, progress.closings());
        assertEquals(Optional.of(LOST), progress.last());
        assertEquals(Optional.of(NOT_PAID), progress.asked());
    }

    @Test
    void countsTheExchangesInARowThatBroughtNothing() {
        var refusal = failed(Meaning.ASK);

        assertEquals(
                2, FRESH.after(PLACE, LOST, at(1)).after(ASK, refusal, at(2)).failures());
        assertEquals(
                0, FRESH.after(PLACE, LOST, at(1)).after(ASK, NO_ORDER, at(2)).failures());
        assertEquals(1, FRESH.after(CLOSE, LOST, at(1)).failures());
        assertEquals(0, FRESH.after(CLOSE, refusal, at(1)).failures(), "refusing to close is an answer");
    }

    @ParameterizedTest
    @EnumSource(names = "STOP", mode = Mode.EXCLUDE)
    void everyWishStaysUntilItIsFulfilled(Wish wish) {
        var wished = FRESH.wished(wish).wished(Wish.STOP).after(CLOSE, LOST, at(1));

        assertEquals(wish == Wish.CANCEL, wished.cancelled());
        assertEquals(wish == Wish.CHECK, wished.check());
        assertEquals(wish == Wish.CONFIRM, wished.confirm());
        assertEquals(wish == Wish.NEW_CODE, wished.newCode());
        assertEquals(wished, wished.wished(wish), "a wish twice is a wish");
    }

    @ParameterizedTest
    @EnumSource
    void onlyANoticeProvesThatARequestHasArrived(Wish wish) {
        assertEquals(wish == Wish.CONFIRM, FRESH.wished(wish).sent());
    }

    @Test
    void aWishDoesNotDriveAnotherOneOut() {
        var all = FRESH.wished(Wish.CANCEL).wished(Wish.CHECK).wished(Wish.NEW_CODE);

        assertTrue(all.cancelled() && all.check() && all.newCode());
    }

    @Test
    void aQuestionFulfilsTheWishToAskWhateverComesOfIt() {
        var wished = FRESH.wished(Wish.CHECK).wished(Wish.CONFIRM);

        for (var other : List.of(wished.after(PLACE, CODE, at(1)), wished.after(CLOSE, CLOSE_ACCEPTED, at(1)))) {
            assertTrue(other.check() && other.confirm());
        }
        var asked = wished.after(ASK, LOST, at(1));
        assertFalse(asked.check() || asked.confirm());
        assertFalse(FRESH.after(CLOSE, CLOSE_ACCEPTED, at(1)).confirm());
    }

    @Test
    void nothingTakesACancelBack() {
        assertTrue(FRESH.wished(Wish.CANCEL).after(ASK, NOT_PAID, at(1)).cancelled());
    }

    @Test
    void theWishForAFreshCodeOutlivesAPassingTrouble() {
        var wished = FRESH.wished(Wish.NEW_CODE);

        for (var trouble : List.of(LOST, NOT_SENT, failed(Meaning.RETRY))) {
            assertTrue(wished.after(PLACE, trouble, at(1)).newCode());
        }
        assertTrue(wished.after(ASK, NOT_PAID, at(1)).newCode());
        assertFalse(wished.after(PLACE, CODE, at(1)).newCode());
    }

    @ParameterizedTest
    @EnumSource(names = "RETRY", mode = Mode.EXCLUDE)
    void theWishForAFreshCodeEndsWhereWeChatWillGiveNone(Meaning meaning) {
        assertFalse(
                FRESH.wished(Wish.NEW_CODE).after(PLACE, failed(meaning), at(1)).newCode());
    }

    @Test
    void anAcceptedCloseStaysAccepted() {
        assertTrue(FRESH.after(CLOSE, CLOSE_ACCEPTED, at(1))
                .after(ASK, LOST, at(2))
                .closeAccepted());
        assertTrue(FRESH.after(CLOSE, failed(Meaning.CLOSED), at(1)).closeAccepted());
        assertFalse(FRESH.after(CLOSE, failed(Meaning.PAID), at(1)).closeAccepted());
        assertFalse(FRESH.after(PLACE, failed(Meaning.CLOSED), at(1)).closeAccepted());
        assertFalse(FRESH.after(CLOSE, NO_ORDER, at(1)).closeAccepted());
    }

    @ParameterizedTest
    @EnumSource
    void isCutOffWhileTheLastExchangeBroughtNothing(Exchange exchange) {
        assertFalse(FRESH.cutOff());
        assertTrue(FRESH.after(exchange, NOT_SENT, at(1)).cutOff());
        assertTrue(FRESH.after(exchange, LOST, at(1)).cutOff());
        assertFalse(FRESH.after(exchange, failed(Meaning.ASK), at(1)).cutOff());
    }

    @Test
    void anAnswerThatCouldNotBeWrittenDownLeavesOnlyThatTheRequestWasOut() {
        var before = FRESH.after(PLACE, NOT_SENT, at(1)).wished(Wish.CHECK);

        var after = before.unwritten();

        assertTrue(after.sent());
        assertEquals(
                before,
                new Progress(
                        after.resumed(),
                        false,
                        after.cancelled(),
                        after.check(),
                        after.confirm(),
                        after.newCode(),
                        after.started(),
                        after.codeSince(),
                        after.placedAt(),
                        after.askedAt(),
                        after.closedAt(),
                        after.placings(),
                        after.closings(),
                        after.closeAccepted(),
                        after.failures(),
                        after.last(),
                        after.asked(),
                        after.declined()));
    }
}
