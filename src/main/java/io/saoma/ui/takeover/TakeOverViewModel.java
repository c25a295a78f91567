package io.saoma.ui.takeover;

import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether this machine goes on in the place of a dead one: somebody puts a name to that, or it does not open.
public final class TakeOverViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOverViewModel.class);

    /// It has to fit into the strip of the machine that comes back.
    private static final int LONGEST_NAME = 20;

    private final Left left;
    private final UiTasks tasks;
    private final Deed deed;
    private final Runnable done;
    private final Runnable leave;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Sentence>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Takes the number over.
    @FunctionalInterface
    public interface Deed {

        /// Works for a while, and says then why it could not be done; empty where it is. Throws where the disk fails.
        ///
        /// @param progress is told now and then how many lines are there
        Optional<Sentence> carryOut(String by, LongConsumer progress);
    }

    /// @param done is told when the number is this machine's
    public TakeOverViewModel(Left left, UiTasks tasks, Deed deed, Runnable done, Runnable leave) {
        this.left = left;
        this.tasks = tasks;
        this.deed = deed;
        this.done = done;
        this.leave = leave;
        ready.bind(name.map(TakeOverViewModel::isName));
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.strip().length() <= LONGEST_NAME;
    }

    Left left() {
        return left;
    }

    void takeOver() {
        if (!ready.get() || working.get()) {
            return;
        }
        var by = name.get().strip();
        working.set(true);
        problem.set(Optional.empty());
        progress.set(Optional.of(left.progress(0)));
        var count = tasks.<Long>onFx(lines -> progress.set(Optional.of(left.progress(lines))));
        tasks.run(() -> deed.carryOut(by, count::accept), this::ended, this::fail);
    }

    private void ended(Optional<Sentence> why) {
        stop(why);
        if (why.isEmpty()) {
            done.run();
        }
    }

    private void fail(Exception e) {
        LOG.error("the till could not be taken over", e);
        stop(Optional.of(Sentence.of("takeover.failed")));
    }

    private void stop(Optional<Sentence> why) {
        working.set(false);
        progress.set(Optional.empty());
        problem.set(why);
    }

    void leave() {
        if (!working.get()) {
            leave.run();
        }
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Whether there is a name.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// How far it has got, while it works.
    ReadOnlyObjectProperty<Optional<Sentence>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the last try came to nothing.
    ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
