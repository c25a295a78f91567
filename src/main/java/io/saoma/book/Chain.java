package io.saoma.book;

import io.saoma.book.Finding.Flaw;
import java.util.Optional;

/// Where a chain of lines has got to: each further line must be the next one and know the one before.
record Chain(long seq, String hash) {

    static final Chain START = new Chain(0, Digest.NOTHING);

    static Chain at(JournalLine line) {
        return new Chain(line.seq(), line.hash());
    }

    Optional<Flaw> flawOf(JournalLine next) {
        return flawOf(next.seq(), next.before());
    }

    Optional<Flaw> flawOf(long nextSeq, String before) {
        if (nextSeq != seq + 1) {
            return Optional.of(Flaw.SEQUENCE);
        }
        return before.equals(hash) ? Optional.empty() : Optional.of(Flaw.HASH);
    }
}
