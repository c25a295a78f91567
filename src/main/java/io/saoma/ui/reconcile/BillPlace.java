package io.saoma.ui.reconcile;

import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for a bill that was downloaded by hand; a test answers by itself.
public interface BillPlace {

    /// The file that somebody chose; empty where nobody wants one after all.
    Optional<Path> ask();
}
