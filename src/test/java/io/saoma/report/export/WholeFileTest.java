package io.saoma.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.report.export.Written.Done;
import io.saoma.report.export.Written.NotWritten;
import io.saoma.report.export.Written.Why;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final long PLENTY = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void takesThePlaceOfWhatStoodThereOnceItIsWhole() throws IOException {
        var file = Files.writeString(folder.resolve("orders.csv"), "old");
        var written = new WholeFile().write(file, out -> {
            out.write("new".getBytes(UTF_8));
            out.flush();
            assertEquals("old", Files.readString(file));
        });
        assertEquals(new Done(file.toAbsolutePath()), written);
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), all());
    }

    @Test
    void aDiskThatIsFullLeavesWhatStoodThereAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("orders.csv"), "old");
        var full = new WholeFile(new Disk(0, false));
        assertEquals(new NotWritten(file.toAbsolutePath(), Why.FULL), full.write(file, _ -> {
            throw new IOException("No space left on device");
        }));
        assertEquals(new NotWritten(file.toAbsolutePath(), Why.FULL), full.write(file, _ -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), all());
    }

    @Test
    void whatBreaksInMidFileLeavesNoHalfOfIt() throws IOException {
        var file = Files.writeString(folder.resolve("orders.csv"), "old");
        var broken = new IllegalStateException("a mistake");
        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class,
                        () -> new WholeFile().write(file, out -> {
                            out.write(1);
                            throw broken;
                        })));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), all());
    }

    @Test
    void aFileThatAnotherProgramHoldsStaysAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("orders.csv"), "old");
        assertEquals(
                new NotWritten(file.toAbsolutePath(), Why.LOCKED),
                new WholeFile(new Disk(PLENTY, true)).write(file, out -> out.write(1)));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), all());
    }

    @Test
    void aFolderThatIsGoneIsSaidToBe() {
        var file = folder.resolve("stick").resolve("orders.csv").toAbsolutePath();
        assertEquals(new NotWritten(file, Why.NO_FOLDER), new WholeFile().write(file, out -> out.write(1)));
    }

    @Test
    void anyOtherTroubleIsNoneOfThose() {
        var file = folder.resolve("orders.csv").toAbsolutePath();
        assertEquals(new NotWritten(file, Why.OTHER), new WholeFile().write(file, _ -> {
                    throw new IOException("the cable");
                }));
    }

    private List<Path> all() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// A disk with so much room, on which another program may hold every file.
    private record Disk(long room, boolean held) implements ExportDisk {

        @Override
        public OutputStream create(Path file) throws IOException {
            return REAL.create(file);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            if (held) {
                throw new FileSystemException(to.toString(), null, "it is being used by another process");
            }
            REAL.move(from, to);
        }

        @Override
        public long free(Path folder) {
            return room;
        }
    }
}
