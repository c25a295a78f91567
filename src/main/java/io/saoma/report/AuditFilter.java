package io.saoma.report;

import java.util.Locale;
import java.util.Optional;

/// Which lines of the journal somebody wants to see; what is empty leaves none out.
///
/// @param text a part of a person's name, or of the number of a sale
public record AuditFilter(Optional<Period> period, Optional<AuditKind> kind, String text) {

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
