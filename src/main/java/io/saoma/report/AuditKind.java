package io.saoma.report;

import java.util.Optional;

/// What a line of the journal is about, by the first part of the word under which it stands there.
public enum AuditKind {
    SALES,
    REFUNDS,
    BASKET,
    SHIFT,
    STAFF,
    GOODS,
    PRINT,
    BOOK;

    /// Empty for what a newer till wrote.
    static Optional<AuditKind> of(String word) {
        return switch (word.substring(0, Math.max(0, word.indexOf('.')))) {
            case "sale", "payment", "numbers" -> Optional.of(SALES);
            case "refund" -> Optional.of(REFUNDS);
            case "counter" -> Optional.of(BASKET);
            case "shift" -> Optional.of(SHIFT);
            case "staff" -> Optional.of(STAFF);
            case "goods" -> Optional.of(GOODS);
            case "print" -> Optional.of(PRINT);
            case "till", "journal" -> Optional.of(BOOK);
            default -> Optional.empty();
        };
    }
}
