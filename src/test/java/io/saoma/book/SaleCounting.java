package io.saoma.book;

import io.saoma.sale.SaleNumber;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/// A door to the counters of a till whose ledger is always the backup of before its first sale.
public final class SaleCounting implements AutoCloseable {

    private final Ledger ledger;
    private Counters counters = new Counters();

    public SaleCounting() throws SQLException {
        ledger = Ledger.draft(DriverManager.getConnection("jdbc:h2:mem:"), FaultPoint.NONE);
    }

    public SaleNumber next(boolean practice, int till, LocalDate day) throws SQLException {
        return counters.next(ledger, practice, till, day);
    }

    /// Every counter begins anew.
    public void restoreTheBackup() {
        counters = new Counters();
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
    }
}
