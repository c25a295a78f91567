package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// A test that is switched off says nothing, and nobody sees that it does not: only a system that lacks what it
/// needs may pass one over.
@Execution(CONCURRENT)
class SwitchedOffTest {

    private static final Pattern OFF = Pattern.compile("^\\s*@(?:[\\w.]+\\.)?Disabled(?!OnOs\\()", Pattern.MULTILINE);

    /// The tests that run with the soak instead of with each build.
    private static final Pattern LONGER = Pattern.compile("<longer>([^<]+)</longer>");

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

    /// A name there that is no test's, or that of two, would keep out of each build what nobody meant.
    @Test
    void whatWaitsForTheLandingIsThere() throws IOException {
        var longer = LONGER.matcher(text(Path.of("pom.xml")));
        assertTrue(longer.find());
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var all = files.map(file -> file.getFileName().toString()).toList();
            assertEquals(
                    List.of(),
                    Arrays.stream(longer.group(1).split(","))
                            .filter(name -> Collections.frequency(all, name + ".java") != 1)
                            .toList());
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
