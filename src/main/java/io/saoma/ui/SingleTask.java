package io.saoma.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What a screen has done aside, one thing at a time: whoever asks for another meanwhile asks in vain.
public final class SingleTask {

    private final UiTasks tasks;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    public SingleTask(UiTasks tasks) {
        this.tasks = tasks;
    }

    /// As `UiTasks.run`, unless something is under way.
    public <T> void run(Callable<T> work, Consumer<? super T> then, Consumer<? super Exception> failed) {
        if (working.get()) {
            return;
        }
        working.set(true);
        tasks.<T>run(
                work,
                result -> {
                    working.set(false);
                    then.accept(result);
                },
                problem -> {
                    working.set(false);
                    failed.accept(problem);
                });
    }

    /// Whether something is under way.
    public boolean working() {
        return working.get();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
