package io.saoma.ui.settings;

import java.nio.file.Path;
import java.util.Optional;

/// What shall become of the picture on the customer's display.
public sealed interface Picture {

    /// It stays as it is.
    record Kept() implements Picture {}

    /// It is taken away.
    record Removed() implements Picture {}

    /// This one takes its place.
    record Chosen(Path file) implements Picture {}

    /// What the display shows then, where the till has this one now.
    default Optional<Path> beside(Optional<Path> present) {
        return switch (this) {
            case Kept _ -> present;
            case Removed _ -> Optional.empty();
            case Chosen(var file) -> Optional.of(file);
        };
    }
}
