package io.saoma.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Some days of business, both ends counted in.
public record Period(LocalDate from, LocalDate to) {

    private static final int WEEK = 7;

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("no period: " + from + " to " + to);
        }
    }

    public static Period of(LocalDate day) {
        return new Period(day, day);
    }

    /// The seven days that end on this one.
    public static Period week(LocalDate last) {
        return new Period(last.minusDays(WEEK - 1), last);
    }

    /// From the first of the month to this day.
    public static Period month(LocalDate last) {
        return new Period(last.withDayOfMonth(1), last);
    }

    /// As many days, so many days later.
    public Period moved(long days) {
        return new Period(from.plusDays(days), to.plusDays(days));
    }

    /// How many days it has.
    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean oneDay() {
        return from.equals(to);
    }
}
