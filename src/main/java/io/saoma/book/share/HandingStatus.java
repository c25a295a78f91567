package io.saoma.book.share;

import java.time.Instant;
import java.util.Optional;

/// How far the shared book is behind this till.
///
/// @param behind how many lines it does not have yet
/// @param since when it last had all of them, or when the till began to hand on
/// @param foreign how many lines of this till's number it has that the till's own journal has not
/// @param forgotten how many lines it had already and no longer has, as an old backup was put in its place; they are
/// handed on again
/// @param takenOver present where this machine is retired, reached or not: what it still has is handed on all the same
public record HandingStatus(
        State state, long behind, Instant since, long foreign, long forgotten, Optional<TakenOver> takenOver) {

    /// Whether anything is handed on at present.
    public enum State {
        /// It has been reached.
        HANDING_ON,
        /// It cannot be reached, or has not been yet.
        AWAY,
        /// A newer till has changed its tables, so this one must not write there.
        NEWER,
        /// Its tables are older than this till or not there, and only their owner may change that.
        OLDER,
        /// The till's own journal cannot be read as it was written.
        JOURNAL_BROKEN
    }

    /// Whether it has every line.
    public boolean level() {
        return state == State.HANDING_ON && behind == 0;
    }
}
