package io.saoma.settings;

import java.util.List;

/// What came of reading the settings.
public sealed interface Reading {

    /// The till may start; for WeChat itself, once its secrets have moved into the vault.
    record Ready(Settings settings) implements Reading {}

    /// All is right, and the vault has a secret that is not here.
    ///
    /// @param keyless in which that one is blank
    record Locked(Settings keyless) implements Reading {

        public Settings with(Keys keys) {
            return keyless.with(keys);
        }
    }

    /// The till does not start half-configured.
    ///
    /// @param problems at least one, by their lines
    record Broken(List<Problem> problems) implements Reading {}
}
