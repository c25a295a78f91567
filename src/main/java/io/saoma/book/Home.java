package io.saoma.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The till's folder and where in it the things lie that concern money.
public record Home(Path folder) {

    public Path journal() {
        return folder.resolve("journal");
    }

    public Path lock() {
        return folder.resolve("lock");
    }

    /// A file that a second till touches to call the first one's window to the front.
    public Path front() {
        return folder.resolve("front");
    }

    /// Room on the disk that is kept for the worst hour.
    public Path ballast() {
        return folder.resolve("ballast");
    }

    /// Makes the folders where they are missing, for their owner alone where the system knows such a thing.
    public void make() {
        try {
            for (var wanted : new Path[] {folder, journal()}) {
                if (!Files.isDirectory(wanted)) {
                    Files.createDirectories(wanted);
                    ownersOnly(wanted);
                }
            }
        } catch (IOException e) {
            throw new BookException("cannot write into the till's folder " + folder, e);
        }
    }

    private static void ownersOnly(Path made) throws IOException {
        if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
