package io.saoma.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads `[backup]`: another folder for the backups than the one in the till's home, for instance on a stick.
///
/// That it is there is asked only of whoever chooses it: a stick that has been pulled out must not keep a till from
/// selling.
final class BackupSection {

    private BackupSection() {}

    static Optional<Path> folder(Section backup, Path home) {
        return backup.text("folder", text -> folder(text, home).isPresent()).flatMap(text -> folder(text, home));
    }

    /// What is wrong with a folder that somebody chooses; empty where backups can go there now.
    static Optional<String> unfit(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of("folder_missing");
        }
        try {
            Files.delete(Files.createTempFile(folder, "saoma", ".try"));
            return Optional.empty();
        } catch (IOException _) {
            return Optional.of("folder_closed");
        }
    }

    /// Never where the copy of the journal would be the journal itself, or lie in it.
    private static Optional<Path> folder(String text, Path home) {
        try {
            var folder = Path.of(text);
            return Optional.of(folder.normalize()).filter(Path::isAbsolute).filter(it -> apart(real(it), real(home)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static boolean apart(Path folder, Path home) {
        return !folder.equals(home) && !folder.startsWith(home.resolve("journal"));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }
}
