package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Finding.Flaw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What a journal writes, in which file, and behind what it refuses to go on.
@Execution(CONCURRENT)
class JournalTest {

    @TempDir
    Path folder;

    @Test
    void chainsItsLinesFromFileToFile() throws IOException {
        written().write(Samples.charged(1), Samples.closed(Samples.charged(1)));
        try (var journal = written().open()) {
            var nextDay = new BookEvent.TillOpened("1", Samples.MORNING.plus(Duration.ofDays(1)));
            assertEquals(3, journal.append(nextDay).seq());
        }

        assertEquals(List.of("2026-11-23.jsonl", "2026-11-24.jsonl"), written().names());
        var verified = JournalVerifier.verify(folder);
        assertTrue(verified.whole());
        assertEquals(3, verified.lines());
        assertEquals(written().open().tip().hash(), verified.lastHash());
    }

    @Test
    void looksAsItsReadersExpect() throws IOException {
        written().write(new BookEvent.TillClosed(Samples.MORNING));

        var line = Files.readString(written().file());

        assertTrue(
                line.matches(
                        "\\{\"seq\":1,\"at\":\"2026-11-23T01:00:00.123456789Z\",\"kind\":\"till.closed\",\"data\":\\{},"
                                + "\"before\":\"0{64}\",\"crc\":\"[0-9a-f]{8}\"}\n"),
                line);
    }

    @Test
    void goesOnInTheNewestFileWhenTheClockGoesBack() throws IOException {
        written()
                .write(
                        new BookEvent.TillOpened("1", Samples.MORNING),
                        new BookEvent.TillClosed(Samples.MORNING.minus(Duration.ofDays(30))));

        assertEquals(List.of("2026-11-23.jsonl"), written().names());
        assertTrue(JournalVerifier.verify(folder).whole());
    }

    @Test
    void leavesAFileAloneThatIsNamedAfterNoDay() throws IOException {
        written().write(Samples.charged(1));
        for (var name : List.of("2026-99-99.jsonl", "2026-02-30.jsonl", "0000-01-01.jsonl")) {
            Files.writeString(folder.resolve(name), "who put this here?\n");
        }

        written().write(Samples.closed(Samples.charged(1)));

        assertEquals(2, written().open().tip().seq());
        assertEquals(2, Files.readAllLines(written().file()).size());
        assertEquals(
                List.of(
                        new Finding("0000-01-01.jsonl", 1, Flaw.STRAY),
                        new Finding("2026-02-30.jsonl", 1, Flaw.STRAY),
                        new Finding("2026-99-99.jsonl", 1, Flaw.STRAY)),
                JournalVerifier.verify(folder).findings());
    }

    @Test
    void survivesAFileThatHasNoLineYet() throws IOException {
        written().write(Samples.charged(1));
        Files.createFile(folder.resolve("2026-11-24.jsonl"));

        written().write(Samples.closed(Samples.charged(1)));

        assertEquals(2, written().open().tip().seq());
        assertTrue(JournalVerifier.verify(folder).whole());
    }

    @Test
    void beginsInAFileThatHasNoLineYet() throws IOException {
        Files.createFile(written().file());

        written().write(Samples.charged(1));

        assertEquals(1, written().open().tip().seq());
        assertTrue(JournalVerifier.verify(folder).whole());
    }

    @Test
    void standsNowhereBeforeItsFirstLine() throws IOException {
        var nothing = new LedgerFigures(Chain.START, new LedgerFigures.Rows(0, 0, 0, 0, 0, 0));
        try (var journal = written().open()) {
            assertEquals(new Cut(nothing, "", 0), journal.cut(nothing));
        }
    }

    @Test
    void takesTheNextEventAfterOneThatItHasNoWordFor() throws IOException {
        try (var journal = written().open()) {
            assertThrows(IllegalArgumentException.class, () -> journal.append(() -> Samples.MORNING));
            assertFalse(journal.failed());
            assertEquals(1, journal.append(Samples.charged(1)).seq());
        }
    }

    @Test
    void refusesToGoOnBehindABadLine() throws IOException {
        written().write(Samples.charged(1), Samples.code(Samples.charged(1)), Samples.closed(Samples.charged(1)));
        var bytes = Files.readAllBytes(written().file());
        var inTheSecondLine = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("prepayId");
        bytes[inTheSecondLine] ^= 1;
        Files.write(written().file(), bytes);

        var broken = assertThrows(BrokenJournal.class, written()::open);

        assertEquals(new Finding("2026-11-23.jsonl", 2, Flaw.CHECKSUM), broken.finding());
        assertArrayEquals(bytes, Files.readAllBytes(written().file()));
        assertEquals(List.of("2026-11-23.jsonl"), written().names());
    }

    @Test
    void refusesAFileOfAnotherJournal() throws IOException {
        written().write(Samples.charged(1));
        var foreign = Files.readAllBytes(written().file());
        written().clear();
        written().write(Samples.charged(2), Samples.closed(Samples.charged(2)));
        Files.write(folder.resolve("2026-11-24.jsonl"), foreign);

        var broken = assertThrows(BrokenJournal.class, written()::open);

        assertEquals(new Finding("2026-11-24.jsonl", 1, Flaw.SEQUENCE), broken.finding());
    }

    @Test
    void verifiesWhatANewerTillWrote() throws IOException {
        try (var journal = written().open()) {
            journal.append(Samples.MORNING, "payment.teleported", EventCodec.tree("{\"to\":\"Mars\"}"));
            journal.append(Samples.charged(1));
        }

        assertTrue(JournalVerifier.verify(folder).whole());
        assertEquals(2, written().open().tip().seq());
    }

    @Test
    void handsOverTheLinesAfterAGivenOne() throws IOException {
        Chain second;
        try (var journal = written().open()) {
            journal.append(Samples.charged(1));
            second = Chain.at(journal.append(Samples.code(Samples.charged(1))));
            for (var day = 1; day < 5; day++) {
                journal.append(new BookEvent.TillClosed(Samples.MORNING.plus(Duration.ofDays(day))));
            }
            var seen = new ArrayList<Long>();
            assertTrue(follow(journal, second, line -> seen.add(line.seq())));
            assertEquals(List.of(3L, 4L, 5L, 6L), seen);
            assertFalse(follow(journal, new Chain(2, "f".repeat(64)), _ -> {}));
            assertFalse(follow(journal, new Chain(9, "f".repeat(64)), _ -> {}));
        }
    }

    private WrittenJournal written() {
        return new WrittenJournal(folder);
    }

    private static boolean follow(Journal journal, Chain from, Lines<RuntimeException> lines) throws IOException {
        return JournalWalk.between(from, journal.tip(), journal.folder(), lines);
    }
}
