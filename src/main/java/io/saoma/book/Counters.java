package io.saoma.book;

import io.saoma.sale.SaleNumber;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Hands out the numbers of sales: on from the highest one that was ever charged on that day.
///
/// A number that was handed out and never charged comes again once the till is restarted: nobody has seen it, and so
/// what is charged leaves no gaps that could hide a sale.
final class Counters {

    private record Key(boolean practice, int till, LocalDate day) {}

    private final Map<Key, Integer> last = new HashMap<>();

    SaleNumber next(Ledger ledger, boolean practice, int till, LocalDate day) throws SQLException {
        var key = new Key(practice, till, day);
        var known = last.get(key);
        var counter = 1 + (known == null ? ledger.lastCounter(practice, till, day) : known);
        last.put(key, counter);
        return new SaleNumber(practice, till, day, counter);
    }
}
