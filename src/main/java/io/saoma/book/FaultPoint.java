package io.saoma.book;

/// A named instant inside the writing of one event or inside the opening of the book, where a test may let the till
/// die.
///
/// The names: `journal.before-write`, `journal.after-write`, `journal.after-force`, `ledger.before-commit`,
/// `ledger.after-commit`, `ledger.after-sync`; `opening.tail-kept`, `opening.tail-cut`, `opening.line-applied`; where a
/// ledger is drawn anew `ledger.drawn`, `ledger.set-aside`, `ledger.replaced`; in a backup `backup.copied`,
/// `backup.verified`, `backup.written`; where a journal is mended `mend.written`, `mend.set-aside`, `mend.replaced`;
/// where a till is taken over `succession.copied`, `succession.written`, `succession.claimed`, `succession.cleared`,
/// `succession.placed`, `succession.drawn`.
@FunctionalInterface
public interface FaultPoint {

    FaultPoint NONE = _ -> {};

    void reached(String name);
}
