package io.saoma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.LoggerFactory;

/// Whatever the till writes is for its owner alone (0600, folders 0700), where the system knows such permissions.
///
/// On Windows the user's own data folder is the guard.
final class Privacy {

    private static final int NOT_FOR_GROUP_AND_OTHERS = 0077;
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    /// What is the till's own in its home; somebody may have chosen a folder that holds other things too.
    private static final String OURS = "{settings.toml,vault,lock,front,saoma.,journal,backup,log}*";

    private Privacy() {}

    /// For every file that this process will make, by whatever library, and every one that an earlier till left behind.
    static void of(Path home) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        mask();
        try {
            close(home);
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            LoggerFactory.getLogger(Privacy.class).warn("others may see into {}", home, e);
        }
    }

    /// Java has no word for it: what a library makes takes its permissions from the process.
    @SuppressWarnings("restricted") // the system's umask is the only place where this can be said for all
    private static void mask() {
        var linker = Linker.nativeLinker();
        var shape = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        var umask = linker.downcallHandle(linker.defaultLookup().findOrThrow("umask"), shape);
        try {
            var _ = (int) umask.invokeExact(NOT_FOR_GROUP_AND_OTHERS);
        } catch (Throwable e) {
            throw new IllegalStateException("the system's umask cannot be set", e);
        }
    }

    private static void close(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        Files.setPosixFilePermissions(home, FOLDER);
        try (var found = Files.newDirectoryStream(home, OURS)) {
            for (var ours : found) {
                closeAll(ours);
            }
        }
    }

    private static void closeAll(Path ours) throws IOException {
        try (var all = Files.walk(ours)) {
            for (var each : all.toList()) {
                Files.setPosixFilePermissions(each, Files.isDirectory(each) ? FOLDER : FILE);
            }
        }
    }
}
