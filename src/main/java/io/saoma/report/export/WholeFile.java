package io.saoma.report.export;

import static java.util.Objects.requireNonNull;

import io.saoma.report.export.Written.Done;
import io.saoma.report.export.Written.NotWritten;
import io.saoma.report.export.Written.Why;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a file beside its place and moves it there once it is whole: nobody ever reads half of one.
public final class WholeFile {

    private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);
    private static final long HARDLY_ANY = 1 << 20;

    private final ExportDisk disk;

    public WholeFile() {
        this(ExportDisk.REAL);
    }

    WholeFile(ExportDisk disk) {
        this.disk = disk;
    }

    /// Puts the bytes of a file into a stream.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    public Written write(Path wanted, Content content) {
        var file = wanted.toAbsolutePath();
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            try (var out = new BufferedOutputStream(disk.create(draft))) {
                content.writeTo(out);
            }
            disk.move(draft, file);
            return new Done(file);
        } catch (IOException e) {
            return failed(file, draft, e);
        } catch (UncheckedIOException e) {
            return failed(file, draft, requireNonNull(e.getCause()));
        } catch (RuntimeException e) {
            forget(draft);
            throw e;
        }
    }

    private Written failed(Path file, Path draft, IOException problem) {
        LOG.warn("a file could not be exported", problem);
        var why = why(file, problem);
        forget(draft);
        return new NotWritten(file, why);
    }

    private static void forget(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.warn("what was written of it stays behind", e);
        }
    }

    private Why why(Path file, IOException problem) {
        var folder = file.getParent();
        if (folder == null || problem instanceof NoSuchFileException || !Files.isDirectory(folder)) {
            return Why.NO_FOLDER;
        }
        if (isFull(folder)) {
            return Why.FULL;
        }
        return problem instanceof AccessDeniedException || problem instanceof FileSystemException
                ? Why.LOCKED
                : Why.OTHER;
    }

    private boolean isFull(Path folder) {
        try {
            return disk.free(folder) < HARDLY_ANY;
        } catch (IOException _) {
            return false;
        }
    }
}
