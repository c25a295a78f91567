package io.saoma.ui.settings;

import java.nio.file.Path;

/// What shall become of the picture on the customer's display.
public sealed interface Picture {

    /// It stays as it is.
    record Kept() implements Picture {}

    /// It is taken away.
    record Removed() implements Picture {}

    /// This one takes its place.
    record Chosen(Path file) implements Picture {}
}
