package io.saoma.ui.staff;

import io.saoma.shop.staff.Standing;
import io.saoma.ui.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Says to whoever types a PIN what to do, or why they have to wait.
final class StandingWords {

    private StandingWords() {}

    /// @param trouble what went wrong last; `pin.wrong` says how many tries are left
    /// @param otherwise what to do where nothing is wrong
    static Sentence say(Standing standing, Instant now, Optional<String> trouble, String otherwise) {
        return switch (standing) {
            case Standing.Waits(var until) -> Sentence.of("pin.waits", left(now, until));
            case Standing.Spent _ -> Sentence.of("pin.spent");
            case Standing.Free(var left) ->
                trouble.map(key -> key.equals("pin.wrong") ? Sentence.of(key, left) : Sentence.of(key))
                        .orElse(Sentence.of(otherwise));
        };
    }

    /// As a clock shows it: `0:29`, `14:59`.
    private static String left(Instant now, Instant until) {
        var left = Duration.between(now, until).plusMillis(999);
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
