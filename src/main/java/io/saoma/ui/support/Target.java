package io.saoma.ui.support;

import io.saoma.ui.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/// Where a parcel is to go, as somebody has typed it: never among what the till keeps, and only as a zip.
sealed interface Target {

    /// It may go there.
    ///
    /// @param taken whether something lies there that is no earlier parcel
    record Place(Path file, boolean taken) implements Target {}

    /// It may not.
    record Unfit(Sentence why) implements Target {}

    /// What comes of it, whatever is typed.
    ///
    /// @param home of the till
    /// @param proposed where an earlier parcel may lie
    static Target of(String typed, Path home, Path proposed) {
        try {
            var file = Path.of(typed.strip()).toAbsolutePath();
            if (file.getParent() == null || !Files.isDirectory(file.getParent()) || Files.isDirectory(file)) {
                return unfit("support.noFolder");
            }
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                return unfit("support.noZip");
            }
            // whatever links lead there
            if (file.getParent().toRealPath().startsWith(home.toRealPath())) {
                return unfit("support.inHome");
            }
            return new Place(file, Files.exists(file) && !file.equals(proposed.toAbsolutePath()));
        } catch (InvalidPathException | IOException _) {
            return unfit("support.noFolder");
        }
    }

    private static Target unfit(String why) {
        return new Unfit(Sentence.of(why));
    }
}
