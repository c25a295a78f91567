package io.saoma.report.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which bills are fetched by themselves, and when.
class DueDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Instant BEFORE_TEN = Instant.parse("2026-03-20T01:59:59Z");
    private static final Instant TEN = Instant.parse("2026-03-20T02:00:00Z");

    @Test
    void yesterdayIsDueFromTenInBeijing() {
        var first = Optional.of(DAY.minusDays(1));

        assertEquals(List.of(), DueDays.of(BEFORE_TEN, first, Set.of()));
        assertEquals(List.of(DAY.minusDays(1)), DueDays.of(TEN, first, Set.of()));
        assertEquals(List.of(), DueDays.of(TEN, first, Set.of(DAY.minusDays(1))));
    }

    @Test
    void theDaysThatWereMissedAreDueToo() {
        assertEquals(
                List.of(DAY.minusDays(4), DAY.minusDays(2)),
                DueDays.of(BEFORE_TEN, Optional.of(DAY.minusDays(4)), Set.of(DAY.minusDays(3))));
        assertEquals(
                14, DueDays.of(TEN, Optional.of(DAY.minusYears(1)), Set.of()).size());
    }

    @Test
    void nothingIsDueBeforeTheFirstSale() {
        assertEquals(List.of(), DueDays.of(TEN, Optional.empty(), Set.of()));
        assertEquals(List.of(), DueDays.of(TEN, Optional.of(DAY), Set.of()));
    }
}
