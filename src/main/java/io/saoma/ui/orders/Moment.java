package io.saoma.ui.orders;

import io.saoma.ui.Sentence;
import java.time.Instant;
import java.util.Optional;

/// One point of an order's timeline: what happened and, where there is more to say, a second line.
///
/// @param hot whether it is trouble, or money that came when nobody wanted it any more
public record Moment(Instant at, Sentence what, Optional<Sentence> more, boolean hot) {

    static Moment of(Instant at, Sentence what) {
        return new Moment(at, what, Optional.empty(), false);
    }

    static Moment of(Instant at, Sentence what, Sentence more) {
        return new Moment(at, what, Optional.of(more), false);
    }

    Moment heated() {
        return new Moment(at, what, more, true);
    }
}
