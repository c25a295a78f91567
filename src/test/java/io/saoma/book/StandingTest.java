package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Standing.Attempt;
import io.saoma.sale.SaleState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

    @ParameterizedTest
    @EnumSource(names = {"PLACING", "WAITING", "UNKNOWN", "CLOSING"})
    void isOpenWhileAnAttemptIs(Stage stage) {
        assertEquals(
                new Standing(SaleState.OPEN, 0, "second"),
                Standing.of(List.of(attempt("first", Stage.CLOSED), attempt("second", stage))));
        assertEquals(
                new Standing(SaleState.OPEN, 0, "first"),
                Standing.of(List.of(attempt("first", stage), attempt("second", Stage.REFUSED))));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "REFUSED"})
    void isCancelledWhereEveryAttemptHasEndedUnpaid(Stage stage) {
        assertEquals(
                new Standing(SaleState.CANCELLED, 0, "second"),
                Standing.of(List.of(attempt("first", Stage.CLOSED), attempt("second", stage))));
    }

    @ParameterizedTest
    @EnumSource(names = "REVIEW", mode = EnumSource.Mode.EXCLUDE)
    void aPersonHasToLookWhereAnyAttemptContradicts(Stage other) {
        var paidFen = other == Stage.PAID ? 1250 : 0;

        assertEquals(
                new Standing(SaleState.REVIEW, paidFen, "second"),
                Standing.of(List.of(
                        attempt("first", Stage.REVIEW), attempt("second", Stage.REVIEW), attempt("third", other))));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PAID", "REVIEW"},
            mode = EnumSource.Mode.EXCLUDE)
    void isPaidWhereOneAttemptIs(Stage other) {
        assertEquals(
                new Standing(SaleState.PAID, 1250, "first"),
                Standing.of(List.of(attempt("first", Stage.PAID), attempt("second", other))));
    }

    @Test
    void isPaidLateUntilAPersonLetsItStand() {
        assertEquals(SaleState.PAID_LATE, state(new Attempt("first", Stage.PAID, 1250, true, false)));
        assertEquals(SaleState.PAID, state(new Attempt("first", Stage.PAID, 1250, true, true)));
        assertEquals(SaleState.PAID, state(new Attempt("first", Stage.PAID, 1250, false, false)));
    }

    @Test
    void isPaidTwiceBeforeAnythingElse() {
        assertEquals(
                new Standing(SaleState.PAID_TWICE, 2500, "third"),
                Standing.of(List.of(
                        attempt("first", Stage.PAID),
                        attempt("second", Stage.REVIEW),
                        new Attempt("third", Stage.PAID, 1250, true, false))));
    }

    private static Attempt attempt(String outTradeNo, Stage stage) {
        return new Attempt(outTradeNo, stage, 1250, false, false);
    }

    private static SaleState state(Attempt attempt) {
        return Standing.of(List.of(attempt)).state();
    }
}
