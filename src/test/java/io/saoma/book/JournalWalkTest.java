package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.BookEvent.TillClosed;
import io.saoma.book.Finding.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Four days with three lines each: what is handed over, and how little is read for it.
@Execution(CONCURRENT)
class JournalWalkTest {

    private static final int DAYS = 4;
    private static final int LINES = 3;

    @TempDir
    Path folder;

    private final List<JournalLine> lines = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    /// Remembers which files were read.
    private final Disk disk = new FailingDisk() {
        @Override
        public InputStream read(Path path) throws IOException {
            read.add(path.getFileName().toString().substring(8, 10));
            return super.read(path);
        }
    };

    @BeforeEach
    void write() throws IOException {
        try (var journal = Journal.open(folder, Disk.REAL, FaultPoint.NONE)) {
            for (var day = 0; day < DAYS; day++) {
                for (var line = 0; line < LINES; line++) {
                    lines.add(journal.append(new TillClosed(Samples.MORNING.plus(Duration.ofDays(day)))));
                }
            }
        }
    }

    @Test
    void handsOverEveryLineFromTheWantedOneOn() throws IOException {
        for (var first = 1; first <= lines.size(); first++) {
            assertEquals(lines.subList(first - 1, lines.size()), since(first, lines.getLast()), "from " + first);
        }
    }

    @Test
    void readsNoFileBeforeTheOneWhereTheLineStands() throws IOException {
        since(12, lines.getLast());
        assertEquals(List.of("26", "26"), read, "its first line tells that it is the one");
        read.clear();
        since(10, lines.getLast());
        assertEquals(List.of("26", "26"), read);
        read.clear();
        since(9, lines.getLast());
        assertEquals(List.of("26", "25", "25", "26"), read);
        read.clear();
        since(4, lines.getLast());
        assertEquals(List.of("26", "25", "24", "24", "25", "26"), read);
        read.clear();
        since(3, lines.getLast());
        assertEquals(List.of("26", "25", "24", "23", "24", "25", "26"), read, "the first one needs no look before");
    }

    @Test
    void stopsAtTheEndThatItIsGiven() throws IOException {
        spoil("2026-11-24.jsonl", 1);
        for (var end = 1; end <= LINES + 1; end++) {
            assertEquals(lines.subList(0, end), since(1, lines.get(end - 1)), "up to " + end);
        }
        assertThrows(BrokenJournal.class, () -> since(1, lines.get(LINES + 1)));
    }

    @Test
    void looksAtNothingBehindTheEnd() throws IOException {
        spoil("2026-11-26.jsonl", 1);
        assertEquals(lines.subList(9, 10), since(10, lines.get(9)), "also where it began in the middle");
    }

    @Test
    void findsWhereToBeginThoughAFileIsEmpty() throws IOException {
        Files.writeString(folder.resolve("2026-11-27.jsonl"), "");
        assertEquals(lines.subList(10, 12), since(11, lines.getLast()));
        assertEquals(List.of("27", "26", "26", "27"), read);
    }

    @Test
    void handsOverNothingWhereTheBeginningIsUnknown() throws IOException {
        var strange = new Chain(5, "0".repeat(64));
        assertFalse(between(strange, lines.getLast()));
        assertFalse(between(new Chain(99, "0".repeat(64)), lines.getLast()));
        assertTrue(between(Chain.at(lines.get(4)), lines.getLast()));
        assertTrue(between(Chain.at(lines.getLast()), lines.getLast()));
        assertTrue(between(Chain.START, lines.getLast()));
    }

    @Test
    void namesTheLineThatDoesNotFollow() throws IOException {
        var file = folder.resolve("2026-11-25.jsonl");
        var text = Files.readAllLines(file);
        Files.write(file, List.of(text.get(0), text.get(2)));

        var broken = assertThrows(BrokenJournal.class, () -> since(8, lines.getLast()));
        assertEquals("2026-11-25.jsonl", broken.finding().file());
        assertEquals(2, broken.finding().line());
        assertEquals(Flaw.SEQUENCE, broken.finding().flaw());
    }

    private List<JournalLine> since(long first, JournalLine end) throws IOException {
        var found = new ArrayList<JournalLine>();
        JournalWalk.since(first, Chain.at(end), new JournalFolder(folder, disk), found::add);
        return found;
    }

    private boolean between(Chain from, JournalLine end) throws IOException {
        var found = new ArrayList<JournalLine>();
        var known = JournalWalk.between(from, Chain.at(end), new JournalFolder(folder, disk), found::add);
        var index = lines.stream().map(Chain::at).toList().indexOf(from);
        assertEquals(known ? lines.subList(index + 1, lines.size()) : List.of(), found);
        return known;
    }

    /// Makes a line, counted from 0, unreadable.
    private void spoil(String name, int line) throws IOException {
        var file = folder.resolve(name);
        var text = new ArrayList<>(Files.readAllLines(file));
        text.set(line, "gone");
        Files.write(file, text);
    }
}
