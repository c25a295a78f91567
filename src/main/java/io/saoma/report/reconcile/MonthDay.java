package io.saoma.report.reconcile;

import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Light;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One day of a month at a glance.
///
/// @param made whether WeChat has made its bill by now
/// @param agreed how its bill and the book agreed; none where it was not read
public record MonthDay(LocalDate day, boolean made, Optional<Agreed> agreed) {

    /// What the last reading of its bill came to.
    ///
    /// @param figures none where several tills read it, each for itself
    public record Agreed(Light light, Optional<Figures> figures) {}

    /// What one till counted.
    public record Figures(BillCounts counts, BillSums sums) {}

    static List<MonthDay> of(YearMonth month, Instant now, Function<LocalDate, Optional<Agreed>> agreed) {
        var unmade = DueDays.firstUnmade(now);
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .map(day -> new MonthDay(day, day.isBefore(unmade), agreed.apply(day)))
                .toList();
    }
}
