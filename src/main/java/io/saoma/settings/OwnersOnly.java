package io.saoma.settings;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// With what a new file or folder is made, so that nobody but its owner ever sees into it.
final class OwnersOnly {

    private OwnersOnly() {}

    static FileAttribute<?>[] file(Path where) {
        return attributes(where, "rw-------");
    }

    static FileAttribute<?>[] folder(Path where) {
        return attributes(where, "rwx------");
    }

    /// Nothing where the system has no such permissions; there the user's own folder is the guard.
    private static FileAttribute<?>[] attributes(Path where, String permissions) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
