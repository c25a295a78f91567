package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// A test that is switched off says nothing, and nobody sees that it does not: only a system that lacks what it
/// needs may pass one over.
@Execution(CONCURRENT)
class SwitchedOffTest {

    private static final Pattern OFF = Pattern.compile("^\\s*@(?:[\\w.]+\\.)?Disabled(?!OnOs\\()", Pattern.MULTILINE);

    @Test
    void noTestIsSwitchedOff() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var all = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertFalse(all.isEmpty());
            assertEquals(
                    List.of(),
                    all.stream().filter(file -> OFF.matcher(text(file)).find()).toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
