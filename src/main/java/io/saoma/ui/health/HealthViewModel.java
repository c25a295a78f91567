package io.saoma.ui.health;

import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.health.Vital.Level;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the till is, as of the last look at it.
public final class HealthViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(HealthViewModel.class);

    private final Callable<List<Vital>> checkup;
    private final UiTasks tasks;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<List<Vital>> vitals = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Sentence> verdict = new ReadOnlyObjectWrapper<>(Sentence.of("health.looking"));
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();

    /// @param checkup looks at everything; called aside, may wait for the network
    public HealthViewModel(Callable<List<Vital>> checkup, UiTasks tasks, Runnable leave) {
        this.checkup = checkup;
        this.tasks = tasks;
        this.leave = leave;
        look();
    }

    void look() {
        if (looking.get()) {
            return;
        }
        looking.set(true);
        verdict.set(Sentence.of("health.looking"));
        tasks.run(
                checkup,
                found -> {
                    looking.set(false);
                    vitals.set(found);
                    verdict.set(verdict(found));
                },
                problem -> {
                    LOG.error("the till could not be looked at", problem);
                    looking.set(false);
                    verdict.set(Sentence.of("health.notLooked"));
                });
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

    private static Sentence verdict(List<Vital> found) {
        var worst =
                found.stream().map(Vital::level).max(Comparator.naturalOrder()).orElse(Level.GOOD);
        return Sentence.of(
                switch (worst) {
                    case GOOD, NONE -> "health.allGood";
                    case WARNING -> "health.toSee";
                    case TROUBLE -> "health.trouble";
                });
    }
}
