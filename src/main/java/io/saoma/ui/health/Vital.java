package io.saoma.ui.health;

import io.saoma.ui.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One thing that selling needs, how it is, and what to do about it.
///
/// @param remedy empty where there is nothing to do
public record Vital(Level level, Sentence name, Sentence state, Optional<Sentence> remedy) {

    /// How it is, the worst last.
    public enum Level {
        GOOD,
        /// It is not there, and selling goes well without it.
        NONE,
        WARNING,
        TROUBLE
    }

    /// The first one of the worst; empty where there are none.
    static Optional<Vital> worst(List<Vital> vitals) {
        return vitals.stream()
                .max(Comparator.comparing(Vital::level).thenComparing(vitals::indexOf, Comparator.reverseOrder()));
    }

    static Vital good(String name, Sentence state) {
        return new Vital(Level.GOOD, Sentence.of(name), state, Optional.empty());
    }

    static Vital bad(Level level, String name, Sentence state, String remedy) {
        return new Vital(level, Sentence.of(name), state, Optional.of(Sentence.of(remedy)));
    }
}
