package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// A class that grows beyond this does a second thing, which wants a class and a name of its own.
@Execution(CONCURRENT)
class SizeTest {

    private static final int MOST = 300;

    @Test
    void noFileOfTheProgramIsLongerThanThreeHundredLines() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var all = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertFalse(all.isEmpty());
            assertEquals(
                    List.of(), all.stream().filter(file -> lines(file) > MOST).toList());
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
