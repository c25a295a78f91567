package io.saoma.book;

import io.saoma.book.BookEvent.NumbersSkipped;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the numbers of sales from coming twice where an old journal was put back: a ledger that is not its
/// continuation is set aside, but receipts with its numbers are out in the world.
final class SkippedNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(SkippedNumbers.class);

    private SkippedNumbers() {}

    /// The highest number of every day that this ledger knows; none where it cannot be read.
    static List<SaleNumber> claimedBy(Ledger ledger) {
        try {
            return ledger.rows("highest-numbers", SkippedNumbers::number);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the ledger does not tell which numbers it knows", e);
            return List.of();
        }
    }

    private static SaleNumber number(ResultSet row) throws SQLException {
        return new SaleNumber(
                row.getBoolean("practice"),
                row.getInt("till"),
                row.getObject("business_day", LocalDate.class),
                row.getInt("counter"));
    }

    /// Writes down every claimed number that is beyond what this ledger, drawn from the journal, knows of its day; to
    /// be done before the one that claims them is set aside.
    static void skip(List<SaleNumber> claimed, Ledger drawn, Journal journal, Instant at)
            throws IOException, SQLException {
        for (var number : claimed) {
            if (number.counter() > drawn.lastCounter(number.practice(), number.till(), number.day())) {
                LOG.warn("the ledger knew of sales up to {}, which the journal does not have", number);
                drawn.apply(journal.append(new NumbersSkipped(number, at)));
            }
        }
        drawn.sync();
    }

    /// The number in whose name such an event stands in the ledger.
    static Optional<SaleNumber> last(Event event) {
        return event instanceof NumbersSkipped(var last, var _) ? Optional.of(last) : Optional.empty();
    }

    /// The highest counter of that day that was skipped; 0 where none was.
    static int lastOf(Ledger ledger, boolean practice, int till, LocalDate day) throws SQLException {
        var first = new SaleNumber(practice, till, day, 1).toString();
        var prefix = first.substring(0, first.lastIndexOf('-'));
        return ledger
                .rows("skipped-numbers", row -> SaleNumber.parse(row.getString("sale_no")), prefix + "-", prefix + ".")
                .stream()
                .mapToInt(SaleNumber::counter)
                .max()
                .orElse(0);
    }
}
