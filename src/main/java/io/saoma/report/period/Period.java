package io.saoma.report.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// A day of business, a week from Monday on, or a month of the calendar.
public record Period(Kind kind, LocalDate first) {

    /// How long it is.
    public enum Kind {
        DAY,
        WEEK,
        MONTH
    }

    public Period {
        first = switch (kind) {
            case DAY -> first;
            case WEEK -> first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> first.withDayOfMonth(1);
        };
    }

    public LocalDate last() {
        return later().first().minusDays(1);
    }

    public List<LocalDate> days() {
        return first.datesUntil(last().plusDays(1)).toList();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    public Period earlier() {
        return switch (kind) {
            case DAY -> new Period(kind, first.minusDays(1));
            case WEEK -> new Period(kind, first.minusWeeks(1));
            case MONTH -> new Period(kind, first.minusMonths(1));
        };
    }

    public Period later() {
        return switch (kind) {
            case DAY -> new Period(kind, first.plusDays(1));
            case WEEK -> new Period(kind, first.plusWeeks(1));
            case MONTH -> new Period(kind, first.plusMonths(1));
        };
    }
}
