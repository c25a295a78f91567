package io.saoma.report;

import io.saoma.book.Audit;
import io.saoma.book.DeskBook;
import io.saoma.report.AuditPlace.Mark;
import io.saoma.sale.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers who did what and when; each call waits for the disk, or for the network.
///
/// The journals are read backwards side by side, the latest line of all first, and no further in one go than somebody
/// would wait for.
public final class AuditReport {

    private static final int PIECE = 500;
    private static final int LEAST_PIECE = 50;
    private static final int MOST_LINES = 20_000;

    private final Audit own;
    private final Optional<DeskBook> desk;

    /// Of one till alone.
    public AuditReport(Audit own) {
        this(own, Optional.empty());
    }

    /// @param desk where there are other tills
    public AuditReport(Audit own, Optional<DeskBook> desk) {
        this.own = own;
        this.desk = desk;
    }

    /// Whether the journals of other tills can be seen, too.
    public boolean everywhere() {
        return desk.isPresent();
    }

    /// Every till that there is to choose from, shop by shop.
    public List<KnownTill> tills() {
        return desk.stream()
                .flatMap(book -> book.tills().stream())
                .map(KnownTill::of)
                .toList();
    }

    /// The newest lines that fit.
    public AuditPage page(AuditFilter filter, int limit) {
        var marks = audits(filter).stream().map(audit -> mark(audit, filter)).toList();
        return page(filter, new AuditPlace(marks), limit);
    }

    /// The lines that fit before this place, newest first.
    public AuditPage page(AuditFilter filter, AuditPlace from, int limit) {
        var piece = Math.max(LEAST_PIECE, PIECE / Math.max(1, from.marks().size()));
        var journals =
                from.marks().stream().map(mark -> new Backwards(mark, piece)).toList();
        var rows = new ArrayList<AuditRow>();
        var latest = latest(journals);
        for (var lines = 0; latest.isPresent() && rows.size() < limit && lines < MOST_LINES; lines++) {
            var row = latest.get().take();
            if (filter.fits(row)) {
                rows.add(row);
            }
            latest = rows.size() < limit ? latest(journals) : latest;
        }
        var marks = journals.stream().map(Backwards::mark).filter(Mark::goesOn).toList();
        return new AuditPage(rows, marks.isEmpty() ? Optional.empty() : Optional.of(new AuditPlace(marks)));
    }

    private List<Audit> audits(AuditFilter filter) {
        return filter.tills()
                .map(seen -> desk.orElseThrow().of(seen.scope()).audits())
                .orElseGet(() -> List.of(own));
    }

    private static Mark mark(Audit audit, AuditFilter filter) {
        return filter.period()
                .map(period -> {
                    var end = audit.firstAt(startOf(period.to().plusDays(1)));
                    return new Mark(audit, audit.firstAt(startOf(period.from())), end);
                })
                .orElseGet(() -> new Mark(audit, audit.first(), audit.last() + 1));
    }

    /// Of two that were written at one moment, that of the journal that comes first.
    private static Optional<Backwards> latest(List<Backwards> journals) {
        var found = Optional.<Backwards>empty();
        var at = Instant.MIN;
        for (var journal : journals) {
            var ahead = journal.ahead();
            if (ahead.isPresent() && ahead.get().at().isAfter(at)) {
                found = Optional.of(journal);
                at = ahead.get().at();
            }
        }
        return found;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessDay.ZONE).toInstant();
    }
}
