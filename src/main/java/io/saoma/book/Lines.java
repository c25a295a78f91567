package io.saoma.book;

/// Takes lines of the journal one after the other.
@FunctionalInterface
interface Lines<E extends Exception> {
    void take(JournalLine line) throws E;
}
