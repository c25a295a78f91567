package io.saoma.book;

import io.saoma.sale.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Which backups have served their time: every one of the last day is kept, the last one of each of thirty days, and
/// the last one of each month beyond.
final class BackupAge {

    private static final Duration ALL = Duration.ofDays(1);
    private static final Duration DAILY = Duration.ofDays(30);

    private BackupAge() {}

    /// Those that may go, oldest first; the newest one is the last of its day and month, and never does, whatever the
    /// clock says.
    static List<Instant> outlived(Collection<Instant> backups, Instant now) {
        var days = new HashSet<LocalDate>();
        var months = new HashSet<YearMonth>();
        return backups.stream()
                .sorted(Comparator.reverseOrder())
                .filter(at -> {
                    var day = BusinessDay.of(at);
                    var lastOfDay = days.add(day);
                    var lastOfMonth = months.add(YearMonth.from(day));
                    var age = Duration.between(at, now);
                    return age.compareTo(ALL) > 0 && !(age.compareTo(DAILY) > 0 ? lastOfMonth : lastOfDay);
                })
                .sorted()
                .toList();
    }
}
