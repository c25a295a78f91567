package io.saoma.book;

import io.saoma.sale.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When the work of the night is due: once from three in the morning in Shanghai on, or whenever the till is next open.
final class Night {

    private static final Duration BEGINS = Duration.ofHours(3);

    private Night() {}

    static boolean due(Optional<Instant> last, Instant now) {
        return last.isEmpty() || of(last.get()).isBefore(of(now));
    }

    private static LocalDate of(Instant at) {
        return BusinessDay.of(at.minus(BEGINS));
    }
}
