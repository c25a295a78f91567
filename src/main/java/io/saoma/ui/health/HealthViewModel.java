package io.saoma.ui.health;

import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.health.Vital.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the till is, as of the last look at it; it looks by itself about once a minute.
public final class HealthViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(HealthViewModel.class);
    private static final Duration EACH = Duration.ofMinutes(1);

    private final Callable<List<Vital>> checkup;
    private final UiTasks tasks;
    private final Runnable help;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<List<Vital>> vitals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Sentence> verdict = new ReadOnlyObjectWrapper<>(Sentence.of("health.looking"));
    private final ReadOnlyObjectWrapper<Pulse> pulse = new ReadOnlyObjectWrapper<>(Pulse.NOT_FELT);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private Optional<Instant> begun = Optional.empty();

    /// @param checkup looks at everything; called aside, may wait for the network
    /// @param help where a shop finds what it sends to somebody who helps
    public HealthViewModel(Callable<List<Vital>> checkup, UiTasks tasks, Runnable help, Runnable leave) {
        this.checkup = checkup;
        this.tasks = tasks;
        this.help = help;
        this.leave = leave;
    }

    /// Tells the time: where the last look is a minute old, or there was none, it looks again. A clock that was set
    /// back is no reason to wait for it.
    public void beat(Instant now) {
        if (begun.filter(last -> Duration.between(last, now).abs().compareTo(EACH) < 0)
                .isEmpty()) {
            begun = Optional.of(now);
            begin();
        }
    }

    /// Somebody wants to know now.
    public void look() {
        verdict.set(Sentence.of("health.looking"));
        begin();
    }

    private void begin() {
        if (looking.get()) {
            return;
        }
        looking.set(true);
        tasks.run(checkup, this::found, this::failed);
    }

    private void found(List<Vital> found) {
        looking.set(false);
        vitals.set(found);
        verdict.set(verdict(found));
        pulse.set(Pulse.of(found));
    }

    /// What goes on failing is logged once.
    private void failed(Exception problem) {
        if (!pulse.get().equals(Pulse.NOT_TO_BE_FELT)) {
            LOG.error("the till could not be looked at", problem);
        }
        looking.set(false);
        verdict.set(Sentence.of("health.notLooked"));
        pulse.set(Pulse.NOT_TO_BE_FELT);
    }

    void help() {
        help.run();
    }

    void leave() {
        leave.run();
    }

    /// In the order in which a shop would look at them; empty before the first look.
    ReadOnlyObjectProperty<List<Vital>> vitalsProperty() {
        return vitals.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sentence> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// All of it in one sentence.
    public ReadOnlyObjectProperty<Pulse> pulseProperty() {
        return pulse.getReadOnlyProperty();
    }

    private static Sentence verdict(List<Vital> found) {
        return Sentence.of(
                switch (Vital.worst(found).map(Vital::level).orElse(Level.GOOD)) {
                    case GOOD, NONE -> "health.allGood";
                    case WARNING -> "health.toSee";
                    case TROUBLE -> "health.trouble";
                });
    }
}
