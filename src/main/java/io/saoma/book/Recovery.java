package io.saoma.book;

import java.time.Instant;
import java.util.Optional;

/// What the book found when it was opened, and what it did about it.
///
/// @param lines how many lines the journal had, after everything below
/// @param lastLine when the last of them was written; empty on the very first start
/// @param clean whether the till had been shut down in order and nothing had been lost since, or had never run
/// @param tornBytes how many bytes of a half-written last line were cut off and kept aside
/// @param restored how many lines the journal had lost and the backup or the ledger gave back
/// @param replayed how many lines the ledger was behind
/// @param ledger what became of the ledger
/// @param reason why the ledger was drawn anew; empty where it was not
public record Recovery(
        long lines,
        Optional<Instant> lastLine,
        boolean clean,
        long tornBytes,
        long restored,
        long replayed,
        LedgerFate ledger,
        String reason) {

    /// What became of the ledger.
    public enum LedgerFate {
        /// There was no book yet.
        CREATED,
        /// It was opened as it was, and what was missing was added.
        KEPT,
        /// It was another version's; it was set aside, and a new ledger drawn from the journal.
        RENEWED,
        /// It was missing or bad; a bad file was set aside, and a new ledger drawn from the journal.
        REBUILT
    }
}
