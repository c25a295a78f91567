package io.saoma.book.share;

import io.saoma.book.JournalTail.Line;
import io.saoma.book.JournalTail.Tip;
import java.util.Optional;

/// A journal as far as the shared book has it, or what is left of it from the first line in which it differs from
/// another one of the same till.
///
/// @param parent the chain whose lines come before it, up to `after`
/// @param after the last line that it shares with its parent; 0 where it has none
/// @param head the last of its lines that stands in the shared book
record SharedChain(long id, Optional<Long> parent, long after, Tip head) {

    private static final int SIXTEEN = 16;

    /// A chain that begins with this line. Its number follows from the line, so whoever begins it twice begins one.
    static SharedChain from(Optional<SharedChain> parent, Tip after, Line first) {
        return new SharedChain(
                Long.parseUnsignedLong(first.hash().substring(0, SIXTEEN), SIXTEEN),
                parent.map(SharedChain::id),
                after.seq(),
                after);
    }

    SharedChain at(Tip now) {
        return new SharedChain(id, parent, after, now);
    }
}
