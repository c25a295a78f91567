package io.saoma.report;

import java.util.Locale;
import java.util.Optional;

/// Which lines of the journal somebody wants to see; what is empty leaves none out.
///
/// @param tills whose lines, out of the shared book; empty where this till's own are wanted
/// @param text a part of a person's name, or of the number of a sale
public record AuditFilter(Optional<SeenTills> tills, Optional<Period> period, Optional<AuditKind> kind, String text) {

    /// Of this till alone.
    public AuditFilter(Optional<Period> period, Optional<AuditKind> kind, String text) {
        this(Optional.empty(), period, kind, text);
    }

    boolean fits(AuditRow row) {
        return kind.filter(it -> row.kind().filter(it::equals).isEmpty()).isEmpty() && says(row);
    }

    private boolean says(AuditRow row) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || row.who()
                        .filter(who -> who.toLowerCase(Locale.ROOT).contains(wanted))
                        .isPresent()
                || row.sale()
                        .filter(sale -> sale.toString().toLowerCase(Locale.ROOT).contains(wanted))
                        .isPresent();
    }
}
