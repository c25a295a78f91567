package io.saoma.settings;

import io.saoma.settings.Reading.Broken;
import java.util.List;
import java.util.function.Function;

/// Changed settings before they are written, read by the rules of every reading.
sealed interface Attempt {

    /// They may be written.
    ///
    /// @param reading never a broken one
    record Right(SettingsText text, Reading reading) implements Attempt {}

    /// They may not.
    record Wrong(List<Problem> problems) implements Attempt {}

    static Attempt of(SettingsText before, List<Change> changes, Function<SettingsText, Reading> read) {
        var text = before;
        for (var change : changes) {
            var changed = text.with(change);
            if (changed.isEmpty()) {
                return new Wrong(problems(before, change, read.apply(before)));
            }
            text = changed.get();
        }
        return switch (read.apply(text)) {
            case Broken(var problems) -> new Wrong(problems);
            case Reading right -> new Right(text, right);
        };
    }

    /// Of a file that cannot be read at all, that is what is wrong; of any other, that a person has to touch this line.
    private static List<Problem> problems(SettingsText text, Change change, Reading reading) {
        return reading instanceof Broken(var problems)
                ? problems
                : List.of(new Problem(text.line(change), change.path(), "not_plain", List.of(change.key())));
    }
}
