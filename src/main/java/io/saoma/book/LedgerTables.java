package io.saoma.book;

import io.saoma.sale.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The tables of a till's own ledger, or of a shared book.
interface LedgerTables {

    /// The statements that the rest of the house may ask.
    Sql questions();

    /// What is known of money that goes back.
    RefundRows refunds();

    /// The event of an entry; empty where a newer till wrote it.
    Optional<Event> event(ResultSet row) throws SQLException;
}
