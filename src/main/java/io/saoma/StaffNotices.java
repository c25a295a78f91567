package io.saoma;

import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import java.util.List;

/// What is said of the staff and their PINs in the strip.
final class StaffNotices {

    private static final String LOCK = "lock";
    private static final String OUTDATED = "pins";
    private static final String OWN_PIN = "ownpin";
    private static final String EXCHANGED = "staff";

    private final Notices notices;
    private boolean toldOfExchange;

    StaffNotices(Notices notices) {
        this.notices = notices;
    }

    /// PINs have come to nothing.
    void outdated() {
        raise(OUTDATED, Notice.Level.WARNING, "people.outdated", "people.outdatedAdvice", List.of());
    }

    void upToDate() {
        notices.lower(OUTDATED);
    }

    /// Whoever worked only here comes in vain, and shall know why; said once.
    void exchanged() {
        if (!toldOfExchange) {
            toldOfExchange = true;
            raise(
                    EXCHANGED,
                    Notice.Level.WARNING,
                    "people.joined",
                    "people.joinedAdvice",
                    List.of(notices.fine(EXCHANGED)));
        }
    }

    /// The till locks once nobody pays any more.
    void lockLater() {
        raise(LOCK, Notice.Level.NOTE, "signin.later", "signin.laterAdvice", List.of());
    }

    void lockNoMore() {
        notices.lower(LOCK);
    }

    void pinChanged() {
        raise(OWN_PIN, Notice.Level.NOTE, "ownpin.changed", "ownpin.changedAdvice", List.of(notices.fine(OWN_PIN)));
    }

    /// Whoever comes next has nothing to do with what was said to the one before.
    void locked() {
        notices.lower(OWN_PIN);
        notices.lower(LOCK);
    }

    private void raise(String about, Notice.Level level, String headline, String advice, List<Notice.Action> actions) {
        notices.raise(new Notice(about, level, Sentence.of(headline), Sentence.of(advice), actions));
    }
}
