package io.saoma.ui.unlock;

import io.saoma.settings.vault.Passphrase;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A passphrase is asked for until it does what it is for; who guesses is made to wait longer and longer.
///
/// The waiting only slows a person down; what guards the vault is how long each try takes.
public final class UnlockViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(UnlockViewModel.class);
    private static final int FREE_TRIES = 5;
    private static final int FIRST_PAUSE_SECONDS = 5;
    private static final int LONGEST_PAUSE_SECONDS = 300;
    private static final int BEATS_A_SECOND = 4;

    private final Purpose purpose;
    private final Use use;
    private final UiTasks tasks;
    private final Runnable done;
    private final ReadOnlyObjectWrapper<Optional<Sentence>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
    private int wrongTries;
    private int beatsToWait;

    /// @param heartbeat changes four times a second; pauses count its beats, since nobody can set those
    public UnlockViewModel(Purpose purpose, Use use, UiTasks tasks, ObservableValue<Instant> heartbeat, Runnable done) {
        this.purpose = purpose;
        this.use = use;
        this.tasks = tasks;
        this.done = done;
        heartbeat.subscribe((_, _) -> beat());
    }

    /// What a passphrase is tried on, aside from the JavaFX thread; false where it is the wrong one.
    @FunctionalInterface
    public interface Use {

        boolean with(Passphrase passphrase) throws Exception;
    }

    public Purpose purpose() {
        return purpose;
    }

    /// Tries the passphrase, which is wiped afterwards.
    public void open(Passphrase passphrase) {
        ready.set(false);
        trouble.set(Optional.of(Sentence.of("unlock.working")));
        tasks.run(
                () -> {
                    try (passphrase) {
                        return use.with(passphrase);
                    }
                },
                this::tried,
                this::failed);
    }

    /// Takes a new passphrase that was typed twice.
    public void choose(Passphrase passphrase, Passphrase repeated) {
        try (repeated) {
            unfit(passphrase, repeated)
                    .ifPresentOrElse(
                            why -> {
                                passphrase.close();
                                again(why);
                            },
                            () -> open(passphrase));
        }
    }

    /// What was wrong with the last one is not said of the one that is being typed.
    void typed() {
        if (ready.get()) {
            trouble.set(Optional.empty());
        }
    }

    private static Optional<Sentence> unfit(Passphrase passphrase, Passphrase repeated) {
        if (!passphrase.longEnough()) {
            return Optional.of(Sentence.of("unlock.tooShort", Passphrase.SHORTEST));
        }
        return passphrase.same(repeated) ? Optional.empty() : Optional.of(Sentence.of("unlock.different"));
    }

    private void failed(Exception problem) {
        LOG.error("what a passphrase is asked for could not be done: {}", purpose, problem);
        again(Sentence.of(purpose.failed));
    }

    private void tried(boolean right) {
        if (right) {
            done.run();
            return;
        }
        wrongTries++;
        if (wrongTries < FREE_TRIES) {
            again(Sentence.of("unlock.wrong"));
        } else {
            beatsToWait = BEATS_A_SECOND
                    * Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS << Math.min(wrongTries - FREE_TRIES, 10));
            sayPause();
        }
    }

    private void beat() {
        if (beatsToWait == 0) {
            return;
        }
        beatsToWait--;
        if (beatsToWait == 0) {
            again(Sentence.of("unlock.wrong"));
        } else {
            sayPause();
        }
    }

    private void sayPause() {
        trouble.set(Optional.of(Sentence.of("unlock.pause", (beatsToWait + BEATS_A_SECOND - 1) / BEATS_A_SECOND)));
    }

    private void again(Sentence why) {
        trouble.set(Optional.of(why));
        ready.set(true);
    }

    /// What to tell the person; empty before the first try.
    public ReadOnlyObjectProperty<Optional<Sentence>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether something can be typed now.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
