package io.saoma.book;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a till that went down had recorded as paid in its last two minutes with payments: it may be that nobody saw it.
final class LastMinutes {

    private static final Duration LAST = Duration.ofMinutes(2);

    /// More than any till writes in that time.
    private static final long LINES = 2_000;

    private static final Set<String> SOLD = Set.of(
            EventKind.PAYMENT_PAID.word(),
            EventKind.PAYMENT_CONFIRMED.word(),
            EventKind.SALE_CASH.word(),
            EventKind.CASH_TAKEN.word());

    private LastMinutes() {}

    /// Late money that somebody has accepted is left out: whoever did that has seen it. The minutes end with the last
    /// line about a payment, so that a till that goes down again before it has sold anything still tells.
    static List<Payment> paid(Ledger ledger, Recovery recovery, boolean practice) throws SQLException {
        if (recovery.clean()) {
            return List.of();
        }
        var paid = new ArrayList<Payment>();
        for (var number : last(ledger, recovery.lines(), Said::order, Said::paid)) {
            var events = ledger.events(number);
            if (!events.isEmpty() && events.stream().noneMatch(LateAccepted.class::isInstance)) {
                paid.add(Payment.of(events));
            }
        }
        paid.removeIf(payment -> payment.sale().number().practice() != practice);
        return List.copyOf(paid);
    }

    /// The sales of which money came in then, in whatever way.
    static List<SaleNumber> sold(Ledger ledger, Recovery recovery, boolean practice) throws SQLException {
        if (recovery.clean()) {
            return List.of();
        }
        return last(ledger, recovery.lines(), Said::sold, Said::sold).stream()
                .distinct()
                .map(sale -> SaleKey.parse(sale).number())
                .filter(number -> number.practice() == practice)
                .toList();
    }

    /// What is sought of those minutes, oldest first; they end with the last line that is about such a thing.
    private static List<String> last(
            Ledger ledger, long end, Function<Said, Optional<String>> about, Function<Said, Optional<String>> sought)
            throws SQLException {
        var found = new ArrayList<String>();
        var last = Optional.<Instant>empty();
        for (var line : ledger.between(end - LINES, end).reversed()) {
            if (line.kind().equals(EventKind.TILL_CLOSED.word())) {
                break;
            }
            last = last.or(() -> about.apply(line).map(_ -> line.at()));
            if (!line.at().isBefore(last.map(at -> at.minus(LAST)).orElse(Instant.MAX))) {
                sought.apply(line).ifPresent(found::addFirst);
            }
        }
        return found;
    }

    /// One line of the journal as far as it matters here.
    record Said(Instant at, String kind, Optional<String> order, Optional<String> sale) {

        static Said of(ResultSet row) throws SQLException {
            return new Said(
                    Sql.instant(row, "at"),
                    row.getString("kind"),
                    Optional.ofNullable(row.getString("out_trade_no")),
                    Optional.ofNullable(row.getString("sale_no")));
        }

        Optional<String> paid() {
            return kind.equals(EventKind.PAYMENT_PAID.word()) ? order : Optional.empty();
        }

        Optional<String> sold() {
            return SOLD.contains(kind) ? sale : Optional.empty();
        }
    }
}
