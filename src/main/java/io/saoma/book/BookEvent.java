package io.saoma.book;

import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.time.Instant;

/// What happens to the book itself; the next start reads from it how the till went down.
public sealed interface BookEvent extends Event {

    /// The till of this version begins to write.
    record TillOpened(String version, Instant at) implements BookEvent {}

    /// A broken part of the journal was written anew from lines that the chain of hashes proved, by the word of `by`.
    ///
    /// @param line counted from 1, in the broken file
    record JournalMended(String file, long line, String by, Instant at) implements BookEvent {}

    /// A ledger that the journal does not bear out knew of sales up to this number, or a machine that is dead may have:
    /// none of them is ever given out again.
    record NumbersSkipped(SaleNumber last, Instant at) implements BookEvent {}

    /// This machine goes on under the number of another one, which is dead by the word of `by`.
    ///
    /// @param after the number of the last line that the other one wrote; this is the first one of its own
    record TillTakenOver(long after, String by, Instant at) implements BookEvent {}

    /// The till was shut down in order.
    record TillClosed(Instant at) implements BookEvent {}
}
