package io.saoma.ui.takeover;

import io.saoma.sale.BusinessDay;
import io.saoma.ui.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// What another machine has left in the shared book under this till's number.
///
/// @param lines how many its journal has
/// @param heard when it was last there
/// @param silent how long ago that is
public record Left(String shop, int till, long lines, Instant heard, Duration silent) {

    /// A till that has nothing to hand on says twice a minute that it is there.
    private static final Duration LATELY = Duration.ofMinutes(2);

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    Sentence question() {
        return Sentence.of("takeover.title", till, shop);
    }

    /// What is there, and what each answer means.
    List<Sentence> sentences() {
        return List.of(
                Sentence.of("takeover.left", count(lines), AT.format(heard.atZone(BusinessDay.ZONE))),
                Sentence.of("takeover.means"),
                Sentence.of("takeover.otherwise"));
    }

    /// Where that machine may well be on.
    Optional<Sentence> warning() {
        return silent.compareTo(LATELY) < 0 ? Optional.of(Sentence.of("takeover.lately")) : Optional.empty();
    }

    Sentence progress(long done) {
        return done < lines
                ? Sentence.of("takeover.working", count(done), count(lines))
                : Sentence.of("takeover.drawing", count(lines));
    }

    private static String count(long lines) {
        return "%,d".formatted(lines);
    }
}
