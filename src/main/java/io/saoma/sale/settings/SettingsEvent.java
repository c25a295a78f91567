package io.saoma.sale.settings;

import io.saoma.sale.Rejoined;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.TakenOver;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What happens to the settings that the tills of a shop have in common. None of them is a secret.
public sealed interface SettingsEvent extends ShopEvent {

    /// Somebody set them for all tills, at whichever of them.
    ///
    /// @param values by their paths (`staff.discount_percent`), as a settings file has them; empty: left out there
    /// @param by empty where a till brought those that it had
    record SettingsSet(Map<String, String> values, String by, Instant at) implements SettingsEvent {

        public SettingsSet {
            values = inOrder(values);
        }
    }

    /// A till has taken over what was set, here or at another till, from the row of changes that all tills of a
    /// shop have in common.
    ///
    /// @param version it follows the one before, none is left out
    /// @param till where it was set
    /// @param was what this till's own file said instead
    /// @param at when this till took it over
    record SettingsTakenOver(
            String shop, long version, int till, SettingsSet change, Map<String, String> was, Instant at)
            implements SettingsEvent, TakenOver {

        public SettingsTakenOver {
            if (version < 1) {
                throw new IllegalArgumentException("no version: " + version);
            }
            was = inOrder(was);
        }

        /// The same, with what it took the place of.
        public SettingsTakenOver insteadOf(Map<String, String> before) {
            return new SettingsTakenOver(shop, version, till, change, before, at);
        }
    }

    /// The row of changes was no longer the one that this till knew, for its server had been put back to an earlier
    /// state. From now on it is known anew up to this change; what is set here stays what it is.
    ///
    /// @param version 0 where none of it is known
    /// @param till at which the change was made
    /// @param made when
    record SettingsRejoined(String shop, long version, int till, Instant made, Instant at)
            implements SettingsEvent, Rejoined {}

    /// This till's own file said something else than what is set for all, and says the same again.
    ///
    /// @param was what it had said
    record SettingsPutBack(Map<String, String> was, Instant at) implements SettingsEvent {

        public SettingsPutBack {
            was = inOrder(was);
        }
    }

    private static Map<String, String> inOrder(Map<String, String> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
