package io.saoma.book;

/// By what two ledgers are told apart without comparing them row by row.
///
/// @param head the last line applied
record LedgerFigures(Chain head, Rows rows) {

    /// How many rows the tables have.
    record Rows(long entries, long sales, long saleLines, long orders, long cash, long refunds) {}

    /// What the money columns add up to, in fen.
    record Sums(long sold, long paid, long refunded, long ordered, long cash, long drawer) {}
}
