package io.saoma.book;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentEvent.LateAccepted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a till that went down had recorded as paid in its last two minutes with payments: it may be that nobody saw it.
final class LastMinutes {

    private static final Duration LAST = Duration.ofMinutes(2);

    /// More than any till writes in that time.
    private static final long LINES = 2_000;

    private LastMinutes() {}

    /// Late money that somebody has accepted is left out: whoever did that has seen it. The minutes end with the last
    /// line about a payment, so that a till that goes down again before it has sold anything still tells.
    static List<Payment> paid(Ledger ledger, Recovery recovery, boolean practice) throws SQLException {
        if (recovery.clean()) {
            return List.of();
        }
        var paid = new ArrayList<Payment>();
        for (var number : numbers(ledger, recovery.lines())) {
            var events = ledger.events(number);
            if (!events.isEmpty() && events.stream().noneMatch(LateAccepted.class::isInstance)) {
                paid.add(Payment.of(events));
            }
        }
        paid.removeIf(payment -> payment.sale().number().practice() != practice);
        return List.copyOf(paid);
    }

    /// Oldest first.
    private static List<String> numbers(Ledger ledger, long end) throws SQLException {
        var numbers = new ArrayList<String>();
        var last = Optional.<Instant>empty();
        for (var line : ledger.between(end - LINES, end).reversed()) {
            if (line.kind().equals(EventKind.TILL_CLOSED.word())) {
                break;
            }
            last = last.or(() -> line.order().map(_ -> line.at()));
            var since = last.map(at -> at.minus(LAST)).orElse(Instant.MAX);
            if (line.kind().equals(EventKind.PAYMENT_PAID.word()) && !line.at().isBefore(since)) {
                line.order().ifPresent(numbers::addFirst);
            }
        }
        return numbers;
    }

    /// One line of the journal as far as it matters here.
    record Said(Instant at, String kind, Optional<String> order) {

        static Said of(ResultSet row) throws SQLException {
            return new Said(
                    Sql.instant(row, "at"), row.getString("kind"), Optional.ofNullable(row.getString("out_trade_no")));
        }
    }
}
