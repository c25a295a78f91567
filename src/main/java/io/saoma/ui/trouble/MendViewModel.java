package io.saoma.ui.trouble;

import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What keeps the till from selling and can be mended, once somebody has put a name to it.
public final class MendViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(MendViewModel.class);
    private static final int LONGEST_NAME = 40;

    private final List<Sentence> troubles;
    private final UiTasks tasks;
    private final Consumer<String> mend;
    private final Runnable done;
    private final Runnable leave;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param mend takes the name, works for a while, and throws where it could not be done
    /// @param done is told when it is mended
    public MendViewModel(List<Sentence> troubles, UiTasks tasks, Consumer<String> mend, Runnable done, Runnable leave) {
        this.troubles = List.copyOf(troubles);
        this.tasks = tasks;
        this.mend = mend;
        this.done = done;
        this.leave = leave;
        ready.bind(name.map(MendViewModel::isName));
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.strip().length() <= LONGEST_NAME;
    }

    List<Sentence> troubles() {
        return troubles;
    }

    void mend() {
        if (!ready.get() || working.get()) {
            return;
        }
        var by = name.get().strip();
        working.set(true);
        problem.set(Optional.empty());
        tasks.run(
                () -> {
                    mend.accept(by);
                    return by;
                },
                _ -> done.run(),
                fault -> {
                    LOG.error("the journal was not mended", fault);
                    working.set(false);
                    problem.set(Optional.of(Sentence.of("trouble.notMended")));
                });
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

    /// Whether the journal is being written anew: its window stays for so long.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
