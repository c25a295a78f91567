package io.saoma.report;

import io.saoma.book.Audit.Entry;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.util.Optional;

/// One line of the journal, as it is shown.
///
/// @param till that wrote it, where it is not this till's own journal that is read
/// @param word under which it stands there
/// @param event empty where a newer till wrote it
/// @param who answers for it; nobody where the till or WeChat did it
public record AuditRow(
        Optional<KnownTill> till,
        long line,
        Instant at,
        String word,
        Optional<AuditKind> kind,
        Optional<Event> event,
        Optional<String> who,
        Optional<SaleNumber> sale) {

    static AuditRow of(Entry entry, Optional<KnownTill> till) {
        return new AuditRow(
                till,
                entry.line(),
                entry.at(),
                entry.kind(),
                AuditKind.of(entry.kind()),
                entry.event(),
                entry.who(),
                entry.sale());
    }
}
