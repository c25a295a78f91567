package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Finding.Flaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal of four days with two lines each: the lines 1 and 2 of the 23rd to 7 and 8 of the 26th.
class JournalWalkTest {

    private static final String FIRST = "2026-11-23.jsonl";
    private static final String SECOND = "2026-11-24.jsonl";
    private static final String THIRD = "2026-11-25.jsonl";
    private static final String LAST = "2026-11-26.jsonl";

    @TempDir
    Path folder;

    private final WatchedDisk disk = new WatchedDisk();
    private final List<Chain> chains = new ArrayList<>(List.of(Chain.START));
    private final List<Long> seen = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        try (var journal = Journal.open(folder, Disk.REAL, FaultPoint.NONE)) {
            for (var line = 0; line < 8; line++) {
                var at = Samples.MORNING.plus(Duration.ofDays(line / 2));
                chains.add(Chain.at(journal.append(new BookEvent.TillClosed(at))));
            }
        }
    }

    @Test
    void readsNoOlderFileThanItHasTo() throws IOException {
        assertTrue(between(6, 8));
        assertEquals(List.of(7L, 8L), seen);
        assertEquals(List.of(LAST, THIRD, THIRD, LAST), disk.readSince());

        assertTrue(between(5, 8));
        assertEquals(List.of(LAST, THIRD, THIRD, LAST), disk.readSince());

        assertTrue(between(1, 8));
        assertEquals(List.of(LAST, THIRD, SECOND, FIRST, SECOND, THIRD, LAST), disk.readSince());
    }

    @Test
    void handsOverTheLineThatItIsAskedForAndAllLaterOnes() throws IOException {
        JournalWalk.since(4, chains.get(7), journal(), line -> seen.add(line.seq()));
        assertEquals(List.of(4L, 5L, 6L, 7L), seen);
    }

    @Test
    void handsOverWhatStandsBetweenAnyTwoLines() throws IOException {
        for (var from = 0; from <= 8; from++) {
            for (var end = from; end <= 8; end++) {
                seen.clear();
                assertTrue(between(from, end));
                assertEquals(LongStream.rangeClosed(from + 1, end).boxed().toList(), seen, from + " to " + end);
            }
        }
    }

    @Test
    void doesNotLookAtWhatStandsBehindTheEnd() throws IOException {
        Files.writeString(folder.resolve(LAST), "half a li", StandardOpenOption.APPEND);
        assertTrue(between(0, 8));
        assertEquals(8, seen.size());

        var first = Files.readAllLines(folder.resolve(LAST)).getFirst();
        Files.writeString(folder.resolve(LAST), first + "\nnothing of this is a line\n");
        assertTrue(between(0, 7));
    }

    @Test
    void findsNothingBehindALineThatTheJournalDoesNotHave() throws IOException {
        assertFalse(JournalWalk.between(
                new Chain(5, "f".repeat(64)), chains.get(8), journal(), line -> seen.add(line.seq())));
        assertEquals(List.of(), seen);
    }

    @Test
    void refusesAJournalThatDoesNotBeginAtItsBeginning() throws IOException {
        Files.delete(folder.resolve(FIRST));
        assertEquals(new Finding(SECOND, 1, Flaw.SEQUENCE), broken(0));
    }

    @Test
    void refusesAJournalThatLacksAFileInItsMiddle() throws IOException {
        Files.delete(folder.resolve(THIRD));
        assertEquals(new Finding(LAST, 1, Flaw.SEQUENCE), broken(3));
        assertEquals(List.of(4L), seen);
    }

    @Test
    void passesOverAFileThatHasNoLineYet() throws IOException {
        Files.createFile(folder.resolve("2026-11-27.jsonl"));
        assertTrue(between(7, 8));
        assertEquals(List.of(8L), seen);
    }

    @Test
    void knowsTheLastLineAlsoWhereTheNewestFileHasNone() throws IOException {
        assertEquals(chains.get(8), last());
        Files.writeString(folder.resolve(LAST), "");
        assertEquals(chains.get(6), last());
        for (var file : journal().files()) {
            Files.writeString(file, "");
        }
        assertNull(JournalWalk.last(journal().files(), disk));
    }

    @Test
    void leavesNoFileOpen() throws IOException {
        between(3, 8);
        Files.delete(folder.resolve(FIRST));
        broken(0);
        assertEquals(List.of(), disk.unclosed());
    }

    private boolean between(int from, int end) throws IOException {
        return JournalWalk.between(chains.get(from), chains.get(end), journal(), line -> seen.add(line.seq()));
    }

    private Finding broken(int from) {
        return assertThrows(BrokenJournal.class, () -> between(from, 8)).finding();
    }

    private Chain last() throws IOException {
        return Chain.at(Objects.requireNonNull(JournalWalk.last(journal().files(), disk)));
    }

    private JournalFolder journal() {
        return new JournalFolder(folder, disk);
    }
}
