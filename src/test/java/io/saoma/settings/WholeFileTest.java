package io.saoma.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private final List<String> steps = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void replacesTheFileInSteps() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        new WholeFile(folder.resolve("a"), steps::add).write("new".getBytes(UTF_8));

        assertEquals(List.of("a.written", "a.forced", "a.moved", "a.on-disk"), steps);
        assertEquals("new", Files.readString(folder.resolve("a")));
    }

    @Test
    void isOldOrNewWhereverItStops() throws IOException {
        for (var stop : List.of("a.written", "a.forced", "a.moved", "a.on-disk")) {
            var path = Files.writeString(folder.resolve("a"), "old");
            var file = new WholeFile(path, step -> {
                if (step.equals(stop)) {
                    throw new IllegalStateException("stopped");
                }
            });

            assertThrows(IllegalStateException.class, () -> file.write("new".getBytes(UTF_8)));
            assertEquals(stop.equals("a.written") || stop.equals("a.forced") ? "old" : "new", Files.readString(path));
            new WholeFile(path, FaultPoint.NONE).write("newer".getBytes(UTF_8));
            assertEquals("newer", Files.readString(path));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void isForNobodyElseEvenWhereItWas() throws IOException {
        var path = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        new WholeFile(path, FaultPoint.NONE).write("new".getBytes(UTF_8));

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
    void replacesWhatALinkLeadsTo() throws IOException {
        var there =
                Files.writeString(Files.createDirectory(folder.resolve("there")).resolve("b"), "old");
        var link = Files.createSymbolicLink(folder.resolve("a"), there);
        new WholeFile(link, FaultPoint.NONE).write("new".getBytes(UTF_8));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(there));
    }
}
