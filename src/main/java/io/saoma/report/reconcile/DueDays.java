package io.saoma.report.reconcile;

import io.saoma.sale.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which days' bills are to be fetched by now: a pure function.
final class DueDays {

    /// WeChat makes bills from nine on, and advises to come after ten (protocol, section 4.4).
    private static final LocalTime MADE = LocalTime.of(10, 0);

    /// A till that was off for longer is asked for older days by a person.
    private static final int BACK = 14;

    private DueDays() {}

    /// Oldest first.
    ///
    /// @param first the day of the oldest order
    /// @param read the days whose bill was read already
    static List<LocalDate> of(Instant now, Optional<LocalDate> first, Collection<LocalDate> read) {
        if (first.isEmpty()) {
            return List.of();
        }
        var end = firstUnmade(now);
        var begin = earliest(BusinessDay.of(now), first.get());
        return begin.isAfter(end)
                ? List.of()
                : begin.datesUntil(end).filter(day -> !read.contains(day)).toList();
    }

    /// The first day whose bill WeChat has not made yet.
    static LocalDate firstUnmade(Instant now) {
        var beijing = now.atZone(BusinessDay.ZONE);
        var today = beijing.toLocalDate();
        return beijing.toLocalTime().isBefore(MADE) ? today.minusDays(1) : today;
    }

    private static LocalDate earliest(LocalDate today, LocalDate first) {
        var back = today.minusDays(BACK);
        return first.isAfter(back) ? first : back;
    }
}
