package io.saoma.settings;

import java.util.List;

/// What came of reading the settings.
public sealed interface Reading {

    /// The till may start.
    record Ready(Settings settings) implements Reading {}

    /// The till does not start half-configured.
    ///
    /// @param problems at least one, by their lines
    record Broken(List<Problem> problems) implements Reading {}
}
