package io.saoma.book.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.book.JournalTail.Line;
import io.saoma.book.JournalTail.Tip;
import java.util.Optional;
import java.util.UUID;

/// A journal as far as the shared book has it, or what is left of it from the first line in which it differs from
/// another one of the same till.
///
/// @param renamed whether it was written under another shop or number than the till has now
/// @param parent the chain whose lines come before it, up to `after`
/// @param after the last line that it shares with its parent; 0 where it has none
/// @param head the last of its lines that stands in the shared book
record SharedChain(long id, boolean renamed, Optional<Long> parent, long after, Tip head) {

    /// A chain of this till that begins with this line. Its number follows from the two, so that whoever begins it
    /// twice begins one, and nobody has to hand numbers out.
    static SharedChain from(String till, Optional<SharedChain> parent, Tip after, Line first) {
        var id = UUID.nameUUIDFromBytes((till + " " + first.hash()).getBytes(UTF_8))
                .getMostSignificantBits();
        return new SharedChain(id, false, parent.map(SharedChain::id), after.seq(), after);
    }

    SharedChain at(Tip now) {
        return new SharedChain(id, renamed, parent, after, now);
    }
}
