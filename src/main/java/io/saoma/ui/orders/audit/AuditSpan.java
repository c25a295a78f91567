package io.saoma.ui.orders.audit;

import io.saoma.report.Period;
import java.time.LocalDate;
import java.util.Optional;

/// How far back one looks.
enum AuditSpan {
    TODAY("orders.today"),
    WEEK("orders.sevenDays"),
    MONTH("orders.thisMonth"),
    ALL("audit.allTime");

    private final String key;

    AuditSpan(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Optional<Period> seenOn(LocalDate today) {
        return switch (this) {
            case TODAY -> Optional.of(Period.of(today));
            case WEEK -> Optional.of(Period.week(today));
            case MONTH -> Optional.of(Period.month(today));
            case ALL -> Optional.empty();
        };
    }
}
