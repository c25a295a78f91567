package io.saoma.ui.settings;

import io.saoma.settings.SettingsText;
import java.util.List;

/// What came of saving the settings.
public sealed interface Saving {

    /// All of it is on the disk.
    record Saved() implements Saving {}

    /// Nothing is.
    ///
    /// @param faults at least one
    record Refused(List<Fault> faults) implements Saving {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// What is the shop's is not saved for its tills; the machine's own is.
    ///
    /// @param now what the file says now
    /// @param some whether there was something of the machine's own
    /// @param faults why not, at least one
    record OwnOnly(SettingsText now, boolean some, List<Fault> faults) implements Saving {

        public OwnOnly {
            faults = List.copyOf(faults);
        }
    }
}
