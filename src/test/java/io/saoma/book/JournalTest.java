package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Finding.Flaw;
import io.saoma.sale.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class JournalTest {

    @TempDir
    Path folder;

    @Test
    void chainsItsLinesFromFileToFile() throws IOException {
        write(Samples.charged(1), Samples.closed(Samples.charged(1)));
        try (var journal = open()) {
            var nextDay = new BookEvent.TillOpened("1", Samples.MORNING.plus(Duration.ofDays(1)));
            assertEquals(3, journal.append(nextDay).seq());
        }

        assertEquals(List.of("2026-11-23.jsonl", "2026-11-24.jsonl"), names());
        var verified = JournalVerifier.verify(folder);
        assertTrue(verified.whole());
        assertEquals(3, verified.lines());
        assertEquals(open().tip().hash(), verified.lastHash());
    }

    @Test
    void looksAsItsReadersExpect() throws IOException {
        write(new BookEvent.TillClosed(Samples.MORNING));

        var line = Files.readString(file());

        assertTrue(
                line.matches(
                        "\\{\"seq\":1,\"at\":\"2026-11-23T01:00:00.123456789Z\",\"kind\":\"till.closed\",\"data\":\\{},"
                                + "\"before\":\"0{64}\",\"crc\":\"[0-9a-f]{8}\"}\n"),
                line);
    }

    @Test
    void goesOnInTheNewestFileWhenTheClockGoesBack() throws IOException {
        write(
                new BookEvent.TillOpened("1", Samples.MORNING),
                new BookEvent.TillClosed(Samples.MORNING.minus(Duration.ofDays(30))));

        assertEquals(List.of("2026-11-23.jsonl"), names());
        assertTrue(JournalVerifier.verify(folder).whole());
    }

    @Test
    void losesNoWholeLineToATailTornAtAnyByte() throws IOException {
        write(Samples.charged(1), Samples.code(Samples.charged(1)));
        var two = Files.readAllBytes(file());
        write(Samples.closed(Samples.charged(1)));
        var three = Files.readAllBytes(file());

        for (var length = two.length; length < three.length; length++) {
            clear();
            Files.write(file(), Arrays.copyOf(three, length));
            try (var journal = open()) {
                assertEquals(2, journal.tip().seq());
                assertEquals(length - two.length, journal.torn());
                journal.append(Samples.closed(Samples.charged(1)));
            }
            assertArrayEquals(three, Files.readAllBytes(file()));
            assertEquals(length > two.length, Files.exists(folder.resolve("2026-11-23.jsonl.torn-1")));
        }
    }

    @Test
    void keepsWhatItCutsOff() throws IOException {
        write(Samples.charged(1));
        Files.writeString(file(), "{\"seq\":2,\"at", StandardOpenOption.APPEND);
        open().close();
        Files.writeString(file(), "\0\0\0\n", StandardOpenOption.APPEND);
        open().close();

        assertEquals("{\"seq\":2,\"at", Files.readString(folder.resolve("2026-11-23.jsonl.torn-1")));
        assertEquals("\0\0\0\n", Files.readString(folder.resolve("2026-11-23.jsonl.torn-2")));
    }

    @Test
    void cutsOneLastLineOffAndNamesTheFirstOfTwo() throws IOException {
        write(Samples.charged(1), Samples.code(Samples.charged(1)), Samples.closed(Samples.charged(1)));
        var whole = Files.readString(file());
        var lastWrong = whole.replace("\"seq\":3", "\"seq\":4");
        var twoWrong = lastWrong.replace("\"seq\":2", "\"seq\":5");

        Files.writeString(file(), twoWrong);
        var broken = assertThrows(BrokenJournal.class, this::open);
        assertEquals(new Finding("2026-11-23.jsonl", 2, Flaw.CHECKSUM), broken.finding());
        assertEquals(twoWrong, Files.readString(file()));
        assertEquals(List.of("2026-11-23.jsonl"), names());

        Files.writeString(file(), lastWrong);
        try (var journal = open()) {
            assertEquals(2, journal.tip().seq());
            assertTrue(journal.torn() > 0);
        }
    }

    @Test
    void leavesAFileAloneThatIsNamedAfterNoDay() throws IOException {
        write(Samples.charged(1));
        for (var name : List.of("2026-99-99.jsonl", "2026-02-30.jsonl", "0000-01-01.jsonl")) {
            Files.writeString(folder.resolve(name), "who put this here?\n");
        }

        write(Samples.closed(Samples.charged(1)));

        assertEquals(2, open().tip().seq());
        assertEquals(2, Files.readAllLines(file()).size());
        assertEquals(
                List.of(
                        new Finding("0000-01-01.jsonl", 1, Flaw.STRAY),
                        new Finding("2026-02-30.jsonl", 1, Flaw.STRAY),
                        new Finding("2026-99-99.jsonl", 1, Flaw.STRAY)),
                JournalVerifier.verify(folder).findings());
    }

    @Test
    void survivesAFileThatHasNoLineYet() throws IOException {
        write(Samples.charged(1));
        Files.createFile(folder.resolve("2026-11-24.jsonl"));

        write(Samples.closed(Samples.charged(1)));

        assertEquals(2, open().tip().seq());
        assertTrue(JournalVerifier.verify(folder).whole());
    }

    @Test
    void beginsInAFileThatHasNoLineYet() throws IOException {
        Files.createFile(file());

        write(Samples.charged(1));

        assertEquals(1, open().tip().seq());
        assertTrue(JournalVerifier.verify(folder).whole());
    }

    @Test
    void standsNowhereBeforeItsFirstLine() throws IOException {
        var nothing = new LedgerFigures(Chain.START, new LedgerFigures.Rows(0, 0, 0, 0, 0, 0));
        try (var journal = open()) {
            assertEquals(new Cut(nothing, "", 0), journal.cut(nothing));
        }
    }

    @Test
    void takesTheNextEventAfterOneThatItHasNoWordFor() throws IOException {
        try (var journal = open()) {
            assertThrows(IllegalArgumentException.class, () -> journal.append(() -> Samples.MORNING));
            assertFalse(journal.failed());
            assertEquals(1, journal.append(Samples.charged(1)).seq());
        }
    }

    @Test
    void refusesToGoOnBehindABadLine() throws IOException {
        write(Samples.charged(1), Samples.code(Samples.charged(1)), Samples.closed(Samples.charged(1)));
        var bytes = Files.readAllBytes(file());
        var inTheSecondLine = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("prepayId");
        bytes[inTheSecondLine] ^= 1;
        Files.write(file(), bytes);

        var broken = assertThrows(BrokenJournal.class, this::open);

        assertEquals(new Finding("2026-11-23.jsonl", 2, Flaw.CHECKSUM), broken.finding());
        assertArrayEquals(bytes, Files.readAllBytes(file()));
        assertEquals(List.of("2026-11-23.jsonl"), names());
    }

    @Test
    void refusesAFileOfAnotherJournal() throws IOException {
        write(Samples.charged(1));
        var foreign = Files.readAllBytes(file());
        clear();
        write(Samples.charged(2), Samples.closed(Samples.charged(2)));
        Files.write(folder.resolve("2026-11-24.jsonl"), foreign);

        var broken = assertThrows(BrokenJournal.class, this::open);

        assertEquals(new Finding("2026-11-24.jsonl", 1, Flaw.SEQUENCE), broken.finding());
    }

    @Test
    void everyChangedByteIsFoundWithItsLine() throws IOException {
        write(Samples.charged(1), Samples.code(Samples.charged(1)), Samples.paid(Samples.charged(1), false));
        var whole = Files.readAllBytes(file());
        var line = 1;
        for (var i = 0; i < whole.length; i++) {
            for (var flip : new int[] {1, 0x20, 0x80, 0xff}) {
                var changed = whole.clone();
                changed[i] ^= (byte) flip;
                Files.write(file(), changed);
                var findings = JournalVerifier.verify(folder).findings();
                assertFalse(findings.isEmpty(), "byte " + i + " ^ " + flip);
                assertEquals(line, findings.getFirst().line(), "byte " + i + " ^ " + flip);
            }
            line += whole[i] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aLineTakenOutOrAddedIsFound() throws IOException {
        write(Samples.charged(1), Samples.code(Samples.charged(1)), Samples.closed(Samples.charged(1)));
        var lines = Files.readAllLines(file());

        Files.write(file(), List.of(lines.get(0), lines.get(2)));
        assertEquals(
                List.of(new Finding("2026-11-23.jsonl", 2, Flaw.SEQUENCE)),
                JournalVerifier.verify(folder).findings());

        var made = JournalFormat.render(2, Samples.MORNING, "payment.closed", EventCodec.empty(), "f".repeat(64));
        Files.write(file(), List.of(lines.get(0), new String(made.bytes().array(), StandardCharsets.UTF_8).strip()));
        assertEquals(
                List.of(new Finding("2026-11-23.jsonl", 2, Flaw.HASH)),
                JournalVerifier.verify(folder).findings());
    }

    @Test
    void verifiesWhatANewerTillWrote() throws IOException {
        try (var journal = open()) {
            journal.append(Samples.MORNING, "payment.teleported", EventCodec.tree("{\"to\":\"Mars\"}"));
            journal.append(Samples.charged(1));
        }

        assertTrue(JournalVerifier.verify(folder).whole());
        assertEquals(2, open().tip().seq());
    }

    @Test
    void handsOverTheLinesAfterAGivenOne() throws IOException {
        Chain second;
        try (var journal = open()) {
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

    private Journal open() throws IOException {
        return Journal.open(folder, Disk.REAL, FaultPoint.NONE);
    }

    private void write(Event... events) throws IOException {
        try (var journal = open()) {
            for (var event : events) {
                journal.append(event);
            }
        }
    }

    private Path file() {
        return folder.resolve("2026-11-23.jsonl");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void clear() throws IOException {
        for (var name : names()) {
            Files.delete(folder.resolve(name));
        }
    }

    private static boolean follow(Journal journal, Chain from, Lines<RuntimeException> lines) throws IOException {
        return JournalWalk.between(from, journal.tip(), journal.folder(), lines);
    }
}
