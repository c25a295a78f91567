package io.saoma;

import io.saoma.settings.Settings;
import io.saoma.update.SignedRelease;
import io.saoma.update.UpdateHint;
import io.saoma.update.Version;
import java.time.InstantSource;
import java.util.Optional;

/// The hint at newer versions as the settings want it: without a word there, nobody is asked.
final class Newer {

    private Newer() {}

    /// @param own what runs here; where that is no number, nothing can be newer
    static Optional<UpdateHint> hint(Settings settings, InstantSource clock, String own) {
        return settings.update()
                .flatMap(update -> SignedRelease.key(update.key())
                        .flatMap(key -> Version.of(own)
                                .map(version -> new UpdateHint(
                                        update.address(),
                                        key,
                                        version,
                                        settings.home().resolve("update"),
                                        clock))));
    }
}
