package io.saoma.shop.settings;

import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import java.util.List;

/// The one row of numbered changes that all tills of a shop have in common; each call waits for the network.
public interface SharedSettings {

    /// Whose settings they are.
    String shop();

    /// Which of its tills this one is.
    int till();

    /// What was set after this version; of what only a newer till knows, that something was.
    Answer after(long version);

    /// Has this change follow that version. Where others were first it does not stand, and they are what is
    /// answered: the change stands where it is among them. Asked again, it stands once.
    Answer append(long version, SettingsSet change);

    /// What the server says.
    sealed interface Answer {

        /// Everything that follows the version, in its order; what it took the place of is not known there.
        record Level(List<SettingsTakenOver> changes) implements Answer {

            public Level {
                changes = List.copyOf(changes);
            }
        }

        /// Nothing: what was appended may stand or not.
        record Away() implements Answer {}
    }
}
