package io.saoma.ui.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person where a file shall be; a test answers by itself.
public interface FilePlace {

    /// The place that somebody chose; empty where nobody wants the file after all.
    ///
    /// @param name how the file is called unless somebody says otherwise, without its ending
    /// @param endings that it may have, the usual one first
    Optional<Path> ask(String name, List<String> endings);
}
