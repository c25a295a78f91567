package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.FailingDisk.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A journal on a real disk that fails, and what it leaves of its files.
class JournalFailureTest {

    @TempDir
    Path folder;

    private final WatchedDisk disk = new WatchedDisk();

    @ParameterizedTest
    @EnumSource(names = {"APPEND", "FORCE"})
    void takesNoFurtherLineOnceOneCouldNotBeWritten(Trouble trouble) throws IOException {
        try (var journal = open()) {
            journal.append(Samples.charged(1));
            var before = Files.readAllBytes(file());
            disk.trouble(trouble);
            assertThrows(IOException.class, () -> journal.append(Samples.charged(2)));
            disk.trouble(Trouble.NONE);

            assertTrue(journal.failed());
            assertThrows(IOException.class, () -> journal.append(Samples.charged(2)));
            assertArrayEquals(before, Files.readAllBytes(file()));
        }
    }

    @Test
    void saysThatTheFileOfTheNextDayCannotBeMade() throws IOException {
        try (var journal = open()) {
            journal.append(Samples.charged(1));
            var before = Files.readAllBytes(file());
            disk.trouble(Trouble.OPEN);
            assertThrows(IOException.class, () -> journal.append(nextDay()));
            journal.mend();
            assertArrayEquals(before, Files.readAllBytes(file()));
        }
    }

    @Test
    void saysAlsoThatTheHalfWrittenLineIsStillThere() throws IOException {
        try (var journal = open()) {
            journal.append(Samples.charged(1));
            disk.trouble(Trouble.EVERYTHING);
            var failure = assertThrows(IOException.class, () -> journal.append(Samples.charged(2)));
            assertEquals(1, failure.getSuppressed().length);

            disk.trouble(Trouble.NONE);
            journal.mend();
        }
        assertEquals(1, Files.readString(file(), UTF_8).lines().count());
    }

    @Test
    void holdsOnlyTheFileOfTheDayOpen() throws IOException {
        try (var journal = open()) {
            journal.append(Samples.charged(1));
            journal.append(nextDay());
            assertEquals(List.of(folder.resolve("2026-11-24.jsonl")), disk.unclosed());
        }
        assertEquals(List.of(), disk.unclosed());
    }

    @Test
    void isLetGoWhereTheBookCannotBeOpened() throws IOException {
        var home = new Home(folder.resolve("a;b"));
        Journals.write(home, List.of(Samples.charged(1)));
        assertThrows(BookException.class, () -> Book.open(home, "1", () -> Samples.MORNING, FaultPoint.NONE, disk));
        assertEquals(List.of(), disk.unclosed());
    }

    @Test
    void isLetGoWhenTheBookIsClosed() {
        var home = new Home(folder.resolve("home"));
        Book.open(home, "1", () -> Samples.MORNING, FaultPoint.NONE, disk).close();
        assertEquals(List.of(), disk.unclosed());
    }

    private Journal open() throws IOException {
        return Journal.open(folder, disk, FaultPoint.NONE);
    }

    private Path file() {
        return folder.resolve("2026-11-23.jsonl");
    }

    private static BookEvent nextDay() {
        return new BookEvent.TillClosed(Samples.MORNING.plus(Duration.ofDays(1)));
    }
}
