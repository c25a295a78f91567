package io.saoma.book;

/// A named instant inside the writing of one event, where a test may let the till die.
///
/// The names: `journal.before-write`, `journal.after-write`, `journal.after-force`, `ledger.before-commit`,
/// `ledger.after-commit`, `ledger.after-sync`.
@FunctionalInterface
public interface FaultPoint {

    FaultPoint NONE = _ -> {};

    void reached(String name);
}
