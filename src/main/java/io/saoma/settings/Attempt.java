package io.saoma.settings;

import io.saoma.settings.Reading.Broken;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
            case Reading right ->
                chosen(before, changes).<Attempt>map(Wrong::new).orElse(new Right(text, right));
        };
    }

    /// What is wrong with something that is chosen just now, and would be let pass at a start.
    private static Optional<List<Problem>> chosen(SettingsText before, List<Change> changes) {
        return Stream.concat(passwordless(before, changes).stream(), unfit(changes).stream())
                .findFirst()
                .map(List::of);
    }

    /// The vault, which might have the password, has none before there is a shared book.
    private static Optional<Problem> passwordless(SettingsText before, List<Change> changes) {
        var begun = before.value("share", "url").orElse("").isEmpty()
                && given(changes, "share.url")
                && !given(changes, "share.password");
        return begun && !before.has("share", "password")
                ? Optional.of(new Problem(0, "share.password", "missing", List.of("password", "share")))
                : Optional.empty();
    }

    private static boolean given(List<Change> changes, String path) {
        return changes.stream()
                .anyMatch(it -> it.path().equals(path) && !it.value().isEmpty());
    }

    private static Optional<Problem> unfit(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.path().equals("backup.folder"))
                .filter(change -> !change.value().isEmpty())
                .flatMap(change -> BackupSection.unfit(Path.of(change.value())).stream()
                        .map(code -> new Problem(0, change.path(), code, List.of())))
                .findFirst();
    }

    /// Of a file that cannot be read at all, that is what is wrong; of any other, that a person has to touch this line.
    private static List<Problem> problems(SettingsText text, Change change, Reading reading) {
        return reading instanceof Broken(var problems)
                ? problems
                : List.of(new Problem(text.line(change), change.path(), "not_plain", List.of(change.key())));
    }
}
