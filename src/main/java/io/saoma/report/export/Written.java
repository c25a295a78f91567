package io.saoma.report.export;

import java.nio.file.Path;

/// What became of a file that somebody wanted.
public sealed interface Written {

    /// It is there, and whole.
    record Done(Path file) implements Written {}

    /// It is not there, and whatever stood in its place still stands there.
    record NotWritten(Path file, Why why) implements Written {}

    /// Why a file cannot be written, as far as somebody can do something about it.
    enum Why {
        /// No room is left.
        FULL,
        /// Another program holds it, or nobody may write there.
        LOCKED,
        /// The folder is gone, as a stick that was pulled out.
        NO_FOLDER,
        OTHER
    }
}
