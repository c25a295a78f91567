package io.saoma.book;

import io.saoma.book.Orders.SaleRow;
import java.sql.SQLException;
import java.util.Optional;

/// Where questions are put: to a till's own ledger, or to a shared book.
interface AnyLedger {

    <T> T ask(Question<T> question);

    /// The same, of this shop alone; a till's own ledger knows no other.
    AnyLedger within(Optional<String> shop);

    /// The values by which a list of sales goes on behind this one, the newest first; from the newest where there is
    /// none.
    Object[] before(Optional<SaleRow> last);

    /// The same, the oldest first.
    Object[] after(Optional<SaleRow> last);

    /// What one wants to know.
    @FunctionalInterface
    interface Question<T> {
        T of(LedgerTables tables) throws SQLException;
    }
}
