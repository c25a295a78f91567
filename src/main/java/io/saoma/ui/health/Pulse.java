package io.saoma.ui.health;

import io.saoma.ui.Sentence;
import io.saoma.ui.health.Vital.Level;
import java.util.List;
import java.util.Optional;

/// How the till is in one sentence, which names the worst thing and what to do about it.
///
/// @param level empty before the first look
public record Pulse(Optional<Level> level, Sentence said) {

    static final Pulse NOT_FELT = new Pulse(Optional.empty(), Sentence.of("health.looking"));
    static final Pulse NOT_TO_BE_FELT = new Pulse(Optional.of(Level.WARNING), Sentence.of("health.notLooked"));

    static Pulse of(List<Vital> found) {
        return Vital.worst(found)
                .filter(vital -> vital.level().compareTo(Level.NONE) > 0)
                .map(Pulse::of)
                .orElseGet(() -> new Pulse(Optional.of(Level.GOOD), Sentence.of("health.allGood")));
    }

    private static Pulse of(Vital worst) {
        var what = Sentence.of("health.is", worst.name(), worst.state());
        return new Pulse(
                Optional.of(worst.level()),
                worst.remedy()
                        .map(remedy -> Sentence.of("health.isSo", what, remedy))
                        .orElse(what));
    }
}
