package io.saoma.settings;

import java.util.List;

/// What came of changing the settings.
public sealed interface Writing {

    /// The new settings are on the disk; what the till reads there from now on.
    record Changed(Reading reading) implements Writing {}

    /// The file is as it was.
    ///
    /// @param problems at least one
    record Refused(List<Problem> problems) implements Writing {}
}
