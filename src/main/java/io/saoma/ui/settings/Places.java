package io.saoma.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for a file or a folder that there is; a test answers by itself.
public interface Places {

    /// Empty where nobody chose one.
    Optional<Path> file(List<String> endings);

    /// Empty where nobody chose one.
    Optional<Path> folder();
}
