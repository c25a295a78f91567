package io.saoma.report;

import io.saoma.book.Audit.Entry;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.util.Optional;

/// One line of the journal, as it is shown.
///
/// @param word under which it stands there
/// @param event empty where a newer till wrote it
/// @param who answers for it; nobody where the till or WeChat did it
public record AuditRow(
        long line,
        Instant at,
        String word,
        Optional<AuditKind> kind,
        Optional<Event> event,
        Optional<String> who,
        Optional<SaleNumber> sale) {

    static AuditRow of(Entry entry) {
        return new AuditRow(
                entry.line(),
                entry.at(),
                entry.kind(),
                AuditKind.of(entry.kind()),
                entry.event(),
                entry.who(),
                entry.sale());
    }
}
