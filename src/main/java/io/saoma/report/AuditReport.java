package io.saoma.report;

import io.saoma.book.Audit;
import io.saoma.sale.BusinessDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/// Answers who did what and when; each call waits for the disk.
///
/// The journal is read backwards in short pieces, so that nothing that wants to be written down waits for long, and no
/// further in one go than somebody would wait for.
public final class AuditReport {

    private static final int PIECE = 500;
    private static final int MOST_PIECES = 40;

    private final Audit audit;

    public AuditReport(Audit audit) {
        this.audit = audit;
    }

    /// The newest lines that fit.
    public AuditPage page(AuditFilter filter, int limit) {
        var end = filter.period().map(period -> startOf(period.to().plusDays(1)));
        return page(filter, end.orElseGet(() -> audit.last() + 1), limit);
    }

    /// The lines that fit before this one, newest first.
    public AuditPage page(AuditFilter filter, long before, int limit) {
        var start = filter.period().map(period -> startOf(period.from())).orElse(1L);
        var rows = new ArrayList<AuditRow>();
        var end = before;
        for (var pieces = 0; end > start && rows.size() < limit && pieces < MOST_PIECES; pieces++) {
            var first = Math.max(start, end - PIECE);
            var lines = audit.lines(first, end - 1).reversed();
            end = first;
            for (var line : lines) {
                var row = AuditRow.of(line);
                if (filter.fits(row)) {
                    rows.add(row);
                }
                if (rows.size() == limit) {
                    end = row.line();
                    break;
                }
            }
        }
        return new AuditPage(rows, end > start ? Optional.of(end) : Optional.empty());
    }

    private long startOf(LocalDate day) {
        return audit.firstAt(day.atStartOfDay(BusinessDay.ZONE).toInstant());
    }
}
