package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Finding.Flaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What stands behind the last whole line of a journal is cut off when it is opened, and kept.
@Execution(CONCURRENT)
class TornTailTest {

    @TempDir
    Path folder;

    @Test
    void losesNoWholeLineToATailTornAtAnyByte() throws IOException {
        written().write(Samples.charged(1), Samples.code(Samples.charged(1)));
        var two = Files.readAllBytes(written().file());
        written().write(Samples.closed(Samples.charged(1)));
        var three = Files.readAllBytes(written().file());

        for (var length = two.length; length < three.length; length++) {
            written().clear();
            Files.write(written().file(), Arrays.copyOf(three, length));
            try (var journal = written().open()) {
                assertEquals(2, journal.tip().seq());
                assertEquals(length - two.length, journal.torn());
                journal.append(Samples.closed(Samples.charged(1)));
            }
            assertArrayEquals(three, Files.readAllBytes(written().file()));
            assertEquals(length > two.length, Files.exists(folder.resolve("2026-11-23.jsonl.torn-1")));
        }
    }

    @Test
    void keepsWhatItCutsOff() throws IOException {
        written().write(Samples.charged(1));
        Files.writeString(written().file(), "{\"seq\":2,\"at", StandardOpenOption.APPEND);
        written().open().close();
        Files.writeString(written().file(), "\0\0\0\n", StandardOpenOption.APPEND);
        written().open().close();

        assertEquals("{\"seq\":2,\"at", Files.readString(folder.resolve("2026-11-23.jsonl.torn-1")));
        assertEquals("\0\0\0\n", Files.readString(folder.resolve("2026-11-23.jsonl.torn-2")));
    }

    @Test
    void cutsOneLastLineOffAndNamesTheFirstOfTwo() throws IOException {
        written().write(Samples.charged(1), Samples.code(Samples.charged(1)), Samples.closed(Samples.charged(1)));
        var whole = Files.readString(written().file());
        var lastWrong = whole.replace("\"seq\":3", "\"seq\":4");
        var twoWrong = lastWrong.replace("\"seq\":2", "\"seq\":5");

        Files.writeString(written().file(), twoWrong);
        var broken = assertThrows(BrokenJournal.class, written()::open);
        assertEquals(new Finding("2026-11-23.jsonl", 2, Flaw.CHECKSUM), broken.finding());
        assertEquals(twoWrong, Files.readString(written().file()));
        assertEquals(List.of("2026-11-23.jsonl"), written().names());

        Files.writeString(written().file(), lastWrong);
        try (var journal = written().open()) {
            assertEquals(2, journal.tip().seq());
            assertTrue(journal.torn() > 0);
        }
    }

    private WrittenJournal written() {
        return new WrittenJournal(folder);
    }
}
