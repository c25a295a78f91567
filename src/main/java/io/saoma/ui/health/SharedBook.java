package io.saoma.ui.health;

import io.saoma.sale.BusinessDay;
import io.saoma.ui.Sentence;
import io.saoma.ui.health.Vital.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How the book of several tills is, seen from this one.
///
/// @param behind how many lines it lacks
/// @param since when it was last seen to have them all
/// @param foreign how many it has of this till that the till itself has not
/// @param forgotten how many it had and lost, so that they are handed on again
/// @param takenOver present where another machine goes on under this one's number
public record SharedBook(
        Reach reach, long behind, Instant since, long foreign, long forgotten, Optional<TakenOver> takenOver) {

    /// Of a till whose number is its own.
    public SharedBook(Reach reach, long behind, Instant since, long foreign, long forgotten) {
        this(reach, behind, since, foreign, forgotten, Optional.empty());
    }

    /// By whose word, and when.
    public record TakenOver(String by, Instant at) {}

    /// After so long somebody should look why.
    private static final Duration LONG = Duration.ofMinutes(3);

    /// Before that nobody needs to know.
    private static final Duration SHORT = Duration.ofSeconds(5);

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final String NAME = "health.share";

    /// Whether lines can be handed on.
    public enum Reach {
        REACHED,
        AWAY,
        /// Its tables were made by a newer till.
        NEWER,
        /// Its tables wait for their owner.
        OLDER,
        /// This till's journal is not as it was written.
        JOURNAL_BROKEN
    }

    /// In a few words while it is behind, and has been for more than a moment.
    public Optional<Sentence> behind(Instant now) {
        return behind > 0 && Duration.between(since, now).compareTo(SHORT) >= 0
                ? Optional.of(Sentence.of("strip.share", lines()))
                : Optional.empty();
    }

    /// The worst of it.
    public Vital vital(Instant now) {
        if (reach == Reach.JOURNAL_BROKEN) {
            return bad(Level.TROUBLE, Sentence.of("health.shareBroken"), "health.shareBrokenRemedy");
        }
        if (takenOver.isPresent()) {
            return takenOver(takenOver.get());
        }
        if (foreign > 0) {
            var more = Sentence.of("health.shareForeign", count(foreign));
            return new Vital(
                    Level.TROUBLE,
                    Sentence.of(NAME),
                    more,
                    Optional.of(Sentence.of("health.shareForeignRemedy", count(foreign))));
        }
        if (reach == Reach.NEWER) {
            return bad(Level.WARNING, Sentence.of("health.shareNewer"), "health.shareNewerRemedy");
        }
        if (reach == Reach.OLDER) {
            return bad(Level.WARNING, Sentence.of("health.shareOlder"), "health.shareOlderRemedy");
        }
        return forgotten > 0
                ? bad(
                        Level.WARNING,
                        Sentence.of("health.shareForgotten", count(forgotten)),
                        "health.shareForgottenRemedy")
                : standing(Duration.between(since, now).compareTo(LONG) >= 0);
    }

    private static Vital takenOver(TakenOver taken) {
        var remedy = Sentence.of(
                "health.shareTakenOverRemedy", taken.by(), AT.format(taken.at().atZone(BusinessDay.ZONE)));
        return new Vital(Level.TROUBLE, Sentence.of(NAME), Sentence.of("health.shareTakenOver"), Optional.of(remedy));
    }

    private Vital standing(boolean late) {
        var at = AT.format(since.atZone(BusinessDay.ZONE));
        if (reach == Reach.AWAY) {
            var away = Sentence.of("health.shareAway", at, lines());
            return bad(late ? Level.WARNING : Level.NONE, away, "health.shareAwayRemedy");
        }
        if (behind == 0) {
            return Vital.good(NAME, Sentence.of("health.shareLevel"));
        }
        return late
                ? bad(Level.WARNING, Sentence.of("health.shareSince", lines(), at), "health.shareSinceRemedy")
                : Vital.good(NAME, Sentence.of("health.shareBehind", lines()));
    }

    private static Vital bad(Level level, Sentence state, String remedy) {
        return Vital.bad(level, NAME, state, remedy);
    }

    private String lines() {
        return count(behind);
    }

    private static String count(long lines) {
        return "%,d".formatted(lines);
    }
}
