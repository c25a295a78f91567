package io.saoma.ui.settings;

import io.saoma.ui.UiTasks;
import java.util.List;
import java.util.function.Consumer;

/// Looks for what is wrong with what is typed: aside, as a folder may be on a slow stick; only the answer to the
/// latest question counts.
final class FaultCheck {

    private final SettingsDeeds deeds;
    private final UiTasks tasks;
    private final Draft draft;
    private final Consumer<List<Fault>> found;
    private final Consumer<Exception> failed;
    private int asked;

    FaultCheck(
            SettingsDeeds deeds, UiTasks tasks, Draft draft, Consumer<List<Fault>> found, Consumer<Exception> failed) {
        this.deeds = deeds;
        this.tasks = tasks;
        this.draft = draft;
        this.found = found;
        this.failed = failed;
    }

    void run() {
        var mine = ++asked;
        var wanted = draft.changes();
        draft.read()
                .ifPresent(text -> tasks.run(
                        () -> deeds.faults(text, wanted),
                        faults -> {
                            if (mine == asked) {
                                found.accept(faults);
                            }
                        },
                        failed));
    }

    /// What is being looked at was asked too early.
    void forget() {
        asked++;
    }
}
