package io.saoma.ui.settings;

import io.saoma.settings.SettingsText;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.function.Consumer;
import java.util.function.Function;

/// Lets what is typed be heard or printed before it is saved, one thing at a time.
final class TryOut {

    private final SettingsDeeds deeds;
    private final UiTasks tasks;
    private final Draft draft;
    private final Consumer<Tried> told;
    private final Consumer<Exception> failed;
    private boolean trying;

    TryOut(SettingsDeeds deeds, UiTasks tasks, Draft draft, Consumer<Tried> told, Consumer<Exception> failed) {
        this.deeds = deeds;
        this.tasks = tasks;
        this.draft = draft;
        this.told = told;
        this.failed = failed;
    }

    /// The sound, or the printer, which may take its time; of other groups there is nothing to try.
    void of(Group group) {
        switch (group) {
            case SOUND -> {
                var wanted = draft.changes("sound");
                run(text -> deeds.hear(text, wanted));
            }
            case PRINTER, RECEIPT -> {
                var trouble = tasks.<Sentence>onFx(it -> told.accept(new Tried(it, true)));
                var wanted = draft.changes("printer", "receipt", "shop");
                told.accept(new Tried(Sentence.of("setup.printing"), false));
                run(text -> deeds.print(text, wanted, trouble));
            }
            default -> {}
        }
    }

    private void run(Function<SettingsText, Tried> deed) {
        if (trying || draft.read().isEmpty()) {
            return;
        }
        trying = true;
        var text = draft.read().get();
        tasks.run(
                () -> deed.apply(text),
                tried -> {
                    trying = false;
                    told.accept(tried);
                },
                problem -> {
                    trying = false;
                    failed.accept(problem);
                });
    }
}
