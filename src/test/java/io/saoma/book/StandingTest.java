package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Standing.Attempt;
import io.saoma.sale.SaleState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

    @ParameterizedTest
    @EnumSource(names = {"PLACING", "WAITING", "UNKNOWN", "CLOSING"})
    void isOpenWhileAnAttemptIs(Stage stage) {
        assertEquals(
                new Standing(SaleState.OPEN, 0, Optional.of("second")),
                Standing.of(1250, 0, 0, List.of(attempt("first", Stage.CLOSED), attempt("second", stage))));
        assertEquals(
                new Standing(SaleState.OPEN, 0, Optional.of("first")),
                Standing.of(1250, 0, 0, List.of(attempt("first", stage), attempt("second", Stage.REFUSED))));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "REFUSED"})
    void isCancelledWhereEveryAttemptHasEndedUnpaid(Stage stage) {
        assertEquals(
                new Standing(SaleState.CANCELLED, 0, Optional.of("second")),
                Standing.of(1250, 0, 0, List.of(attempt("first", Stage.CLOSED), attempt("second", stage))));
    }

    @ParameterizedTest
    @EnumSource(names = "REVIEW", mode = EnumSource.Mode.EXCLUDE)
    void aPersonHasToLookWhereAnyAttemptContradicts(Stage other) {
        var paidFen = other == Stage.PAID ? 1250 : 0;

        assertEquals(
                new Standing(SaleState.REVIEW, paidFen, Optional.of("second")),
                Standing.of(
                        1250,
                        0,
                        0,
                        List.of(
                                attempt("first", Stage.REVIEW),
                                attempt("second", Stage.REVIEW),
                                attempt("third", other))));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PAID", "REVIEW"},
            mode = EnumSource.Mode.EXCLUDE)
    void isPaidWhereOneAttemptIs(Stage other) {
        assertEquals(
                new Standing(SaleState.PAID, 1250, Optional.of("first")),
                Standing.of(1250, 0, 0, List.of(attempt("first", Stage.PAID), attempt("second", other))));
    }

    @Test
    void isPaidLateUntilAPersonLetsItStand() {
        assertEquals(SaleState.PAID_LATE, state(new Attempt("first", Stage.PAID, 1250, true, false, false, 0)));
        assertEquals(SaleState.PAID, state(new Attempt("first", Stage.PAID, 1250, true, true, false, 0)));
        assertEquals(SaleState.PAID, state(new Attempt("first", Stage.PAID, 1250, false, false, false, 0)));
    }

    @Test
    void nothingIsLeftToDecideOnceLateMoneyIsBackAndCashHasPaid() {
        var back = new Attempt("first", Stage.PAID, 1250, true, false, false, 1250);
        var inPart = new Attempt("first", Stage.PAID, 1250, true, false, false, 1249);
        var unpaid = new Attempt("first", Stage.CLOSED, 1250, true, false, false, 0);

        assertEquals(
                SaleState.PAID, Standing.of(1250, 1250, 1250, List.of(back)).state());
        assertEquals(
                SaleState.PAID_LATE,
                Standing.of(1251, 1250, 1249, List.of(inPart)).state());
        assertEquals(SaleState.PAID, Standing.of(1250, 1250, 0, List.of(unpaid)).state());
    }

    @ParameterizedTest
    @EnumSource(names = {"PLACING", "WAITING", "UNKNOWN", "CLOSING"})
    void isTakenByHandUntilWeChatHasSpoken(Stage open) {
        assertEquals(
                new Standing(SaleState.BY_HAND, 0, Optional.of("first")),
                Standing.of(1250, 0, 0, List.of(byHand(open))));
    }

    @Test
    void isContradictedWhereNobodyPaidWhatWasTakenByHandAndPaidWhereSomebodyDid() {
        assertEquals(SaleState.CONTRADICTED, state(byHand(Stage.CLOSED)));
        assertEquals(SaleState.CONTRADICTED, state(byHand(Stage.REFUSED)));
        assertEquals(SaleState.REVIEW, state(byHand(Stage.REVIEW)));
        assertEquals(SaleState.PAID, state(byHand(Stage.PAID)));
        assertEquals(
                SaleState.PAID,
                Standing.of(1250, 0, 0, List.of(byHand(Stage.CLOSED), attempt("second", Stage.PAID)))
                        .state(),
                "a further attempt has paid for it");
    }

    @Test
    void isRefundedOnceAllIsBackUnlessSomethingTakenByHandIsStillToBeVerified() {
        var unverified = new Attempt("first", Stage.UNKNOWN, 250, false, false, true, 0);
        var verified = new Attempt("first", Stage.PAID, 250, false, false, true, 250);

        assertEquals(
                SaleState.BY_HAND,
                Standing.of(1250, 1000, 1000, List.of(unverified)).state());
        assertEquals(
                SaleState.PAID, Standing.of(1250, 1000, 1000, List.of(verified)).state());
        assertEquals(
                SaleState.REFUNDED,
                Standing.of(1250, 1000, 1250, List.of(verified)).state());
    }

    @Test
    void isPaidTwiceBeforeAnythingElse() {
        assertEquals(
                new Standing(SaleState.PAID_TWICE, 2500, Optional.of("third")),
                Standing.of(
                        1250,
                        0,
                        0,
                        List.of(
                                attempt("first", Stage.PAID),
                                attempt("second", Stage.REVIEW),
                                new Attempt("third", Stage.PAID, 1250, true, false, false, 0))));
    }

    @Test
    void isPaidByCashAlone() {
        assertEquals(new Standing(SaleState.PAID, 1250, Optional.empty()), Standing.of(1250, 1250, 0, List.of()));
    }

    @Test
    void isPaidInPartWhereNobodyIsAboutToPayTheRest() {
        assertEquals(
                new Standing(SaleState.PAID_IN_PART, 1000, Optional.of("first")),
                Standing.of(1250, 1000, 0, List.of(rest(Stage.CLOSED))));
        assertEquals(
                new Standing(SaleState.OPEN, 1000, Optional.of("first")),
                Standing.of(1250, 1000, 0, List.of(rest(Stage.WAITING))));
        assertEquals(
                new Standing(SaleState.PAID, 1250, Optional.of("first")),
                Standing.of(1250, 1000, 0, List.of(rest(Stage.PAID))));
    }

    @Test
    void isCancelledOnceTheCashWentBack() {
        assertEquals(
                new Standing(SaleState.CANCELLED, 0, Optional.of("first")),
                Standing.of(1250, 0, 0, List.of(rest(Stage.CLOSED))));
        assertEquals(new Standing(SaleState.CANCELLED, 0, Optional.empty()), Standing.of(1250, 0, 0, List.of()));
    }

    @Test
    void isPaidTwiceWhereWeChatPaysWhatCashHadPaid() {
        assertEquals(
                new Standing(SaleState.PAID_TWICE, 2500, Optional.of("first")),
                Standing.of(1250, 1250, 0, List.of(attempt("first", Stage.PAID))));
    }

    @Test
    void isPaidWhereTheShopPaysOrNobody() {
        assertEquals(new Standing(SaleState.PAID, -300, Optional.empty()), Standing.of(-300, -300, 0, List.of()));
        assertEquals(new Standing(SaleState.PAID, 0, Optional.empty()), Standing.of(0, 0, 0, List.of()));
    }

    @Test
    void isNotPaidWhereTheDrawerHoldsSomethingElseThanNothingOrWhatTheShopPays() {
        assertEquals(new Standing(SaleState.CANCELLED, 0, Optional.empty()), Standing.of(-300, 0, 0, List.of()));
        assertEquals(new Standing(SaleState.PAID_IN_PART, 100, Optional.empty()), Standing.of(0, 100, 0, List.of()));
    }

    private static Attempt byHand(Stage stage) {
        return new Attempt("first", stage, 1250, false, false, true, 0);
    }

    private static Attempt rest(Stage stage) {
        return new Attempt("first", stage, 250, false, false, false, 0);
    }

    private static Attempt attempt(String outTradeNo, Stage stage) {
        return new Attempt(outTradeNo, stage, 1250, false, false, false, 0);
    }

    private static SaleState state(Attempt attempt) {
        return Standing.of(1250, 0, 0, List.of(attempt)).state();
    }
}
