package io.saoma.settings;

import java.util.List;

/// What came of reading the settings.
public sealed interface Reading {

    /// The till may start; for WeChat itself, once the key has moved into the vault.
    record Ready(Settings settings) implements Reading {}

    /// All is right, and the vault has the key.
    ///
    /// @param keyless whose key is blank
    record Locked(Settings keyless) implements Reading {

        public Settings with(ApiKey key) {
            return new Settings(
                    keyless.home(),
                    keyless.shop(),
                    keyless.payment(),
                    keyless.wechat().map(blank -> blank.with(key)),
                    keyless.listen(),
                    keyless.sound(),
                    keyless.printer(),
                    keyless.receipt(),
                    keyless.staff(),
                    keyless.backup(),
                    keyless.language());
        }
    }

    /// The till does not start half-configured.
    ///
    /// @param problems at least one, by their lines
    record Broken(List<Problem> problems) implements Reading {}
}
