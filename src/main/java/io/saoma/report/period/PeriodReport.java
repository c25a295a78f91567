package io.saoma.report.period;

import static java.util.stream.Collectors.toMap;

import io.saoma.book.Takings;
import io.saoma.book.Takings.UntilRow;
import io.saoma.report.period.Period.Kind;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds days up to a period, and finds what it is to be compared with; each call waits for the disk.
public final class PeriodReport {

    private static final int LAST_HOUR = 23;

    private final Takings takings;
    private final boolean practice;
    private final Optional<Whose> whose;

    /// Of one till alone.
    public PeriodReport(Takings takings, boolean practice) {
        this(takings, practice, Optional.empty());
    }

    /// @param whose takings they are
    public PeriodReport(Takings takings, boolean practice, Optional<Whose> whose) {
        this.takings = takings;
        this.practice = practice;
        this.whose = whose;
    }

    /// The period as it stands now; days that are still to come are nothing.
    public PeriodView view(Period period, Instant now) {
        var days = new HashMap<LocalDate, Figures>();
        var today = BusinessDay.of(now);
        for (var day : period.days()) {
            if (!day.isAfter(today)) {
                days.put(day, Figures.of(takings.day(practice, day)));
            }
        }
        var together = days.values().stream().reduce(Figures.NONE, Figures::plus);
        var running = !period.last().isBefore(today);
        return period.kind() == Kind.DAY
                ? day(period, together, running, now)
                : days(period, together, days, running, now);
    }

    private PeriodView day(Period period, Figures figures, boolean running, Instant now) {
        var day = period.first();
        var weekAgo = day.minusWeeks(1);
        var hoursThen = whole(weekAgo);
        var bars = new ArrayList<Bar>();
        for (var hour = 0; hour <= LAST_HOUR; hour++) {
            bars.add(new Bar(
                    hour,
                    figures.hours().getOrDefault(hour, Tally.NONE).sum(),
                    hoursThen.getOrDefault(hour, Tally.NONE).sum()));
        }
        return new PeriodView(
                period,
                figures,
                running ? until(day.minusDays(1), now) : sum(whole(day.minusDays(1))),
                Optional.of(running ? until(weekAgo, now) : sum(hoursThen)),
                bars,
                running,
                whose);
    }

    private PeriodView days(
            Period period, Figures figures, Map<LocalDate, Figures> days, boolean running, Instant now) {
        var before = period.earlier().days();
        var bars = new ArrayList<Bar>();
        var sumBefore = Tally.NONE;
        for (var index = 0; index < Math.max(period.days().size(), before.size()); index++) {
            var day = period.first().plusDays(index);
            var inside = period.contains(day);
            var then = index < before.size() ? sum(whole(before.get(index))) : Tally.NONE;
            bars.add(new Bar(
                    index + 1,
                    inside ? days.getOrDefault(day, Figures.NONE).taken().sum() : Money.ZERO,
                    then.sum()));
            sumBefore = sumBefore.plus(comparable(running, index, period, before, then, now));
        }
        return new PeriodView(period, figures, sumBefore, Optional.empty(), bars, running, whose);
    }

    /// Of a period that still runs, the one before is cut off at the same day and time.
    private Tally comparable(
            boolean running, int index, Period period, List<LocalDate> before, Tally then, Instant now) {
        var today = BusinessDay.of(now);
        var day = period.first().plusDays(index);
        if (!running || day.isBefore(today)) {
            return then;
        }
        return day.equals(today) && index < before.size() ? until(before.get(index), now) : Tally.NONE;
    }

    private Tally until(LocalDate day, Instant now) {
        return sum(hours(takings.until(
                practice, day, at(day, now.atZone(BusinessDay.ZONE).toLocalTime()))));
    }

    private Map<Integer, Tally> whole(LocalDate day) {
        return hours(takings.until(practice, day, at(day.plusDays(1), LocalTime.MIN)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessDay.ZONE).toInstant();
    }

    private static Map<Integer, Tally> hours(List<UntilRow> rows) {
        return rows.stream().collect(toMap(UntilRow::hour, row -> new Tally(row.sales(), row.taken())));
    }

    private static Tally sum(Map<Integer, Tally> hours) {
        return hours.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
