package io.saoma.ui.orders;

import io.saoma.report.Period;
import java.time.LocalDate;

/// The periods that have a button; each moves on with the clock.
enum Span {
    TODAY("orders.today"),
    YESTERDAY("orders.yesterday"),
    WEEK("orders.sevenDays"),
    MONTH("orders.thisMonth");

    private final String key;

    Span(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Period seenOn(LocalDate today) {
        return switch (this) {
            case TODAY -> Period.of(today);
            case YESTERDAY -> Period.of(today.minusDays(1));
            case WEEK -> Period.week(today);
            case MONTH -> Period.month(today);
        };
    }
}
