package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Finding.Flaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(CONCURRENT)
class JournalVerifierTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyJournalIsWhole() {
        assertEquals(new JournalVerifier.Verification(0, 0, Digest.NOTHING, List.of()), JournalVerifier.verify(folder));
    }

    @Test
    void countsFilesAndLinesAndTakesTheLastHash() throws IOException {
        var lines = lines(2);
        Files.write(folder.resolve("2026-11-23.jsonl"), lines.subList(0, 1));
        Files.write(folder.resolve("2026-11-24.jsonl"), lines.subList(1, 2));
        Files.writeString(folder.resolve("2026-11-24.jsonl.torn-1"), "not a journal");

        var verified = JournalVerifier.verify(folder);

        assertEquals(2, verified.files());
        assertEquals(2, verified.lines());
        assertEquals(Digest.hash(lines.getLast().getBytes(UTF_8)), verified.lastHash());
    }

    @Test
    void believesTheLineAfterABadOneSoThatOneFaultIsOneFinding() throws IOException {
        var lines = lines(4);
        lines.set(1, "nonsense");
        Files.write(folder.resolve("2026-11-23.jsonl"), lines);

        assertEquals(
                List.of(new Finding("2026-11-23.jsonl", 2, Flaw.CHECKSUM)),
                JournalVerifier.verify(folder).findings());
    }

    @Test
    void namesNoLastHashWhereTheLastLineIsBad() throws IOException {
        Files.writeString(folder.resolve("2026-11-23.jsonl"), "nonsense");

        var verified = JournalVerifier.verify(folder);

        assertEquals("", verified.lastHash());
        assertEquals(List.of(new Finding("2026-11-23.jsonl", 1, Flaw.NO_END)), verified.findings());
        assertFalse(verified.whole());
    }

    @Test
    void everyChangedByteIsFoundWithItsLine() throws IOException {
        written().write(Samples.charged(1), Samples.code(Samples.charged(1)), Samples.paid(Samples.charged(1), false));
        var whole = Files.readAllBytes(written().file());
        var line = 1;
        for (var i = 0; i < whole.length; i++) {
            for (var flip : new int[] {1, 0x20, 0x80, 0xff}) {
                var changed = whole.clone();
                changed[i] ^= (byte) flip;
                Files.write(written().file(), changed);
                var findings = JournalVerifier.verify(folder).findings();
                assertFalse(findings.isEmpty(), "byte " + i + " ^ " + flip);
                assertEquals(line, findings.getFirst().line(), "byte " + i + " ^ " + flip);
            }
            line += whole[i] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aLineTakenOutOrAddedIsFound() throws IOException {
        written().write(Samples.charged(1), Samples.code(Samples.charged(1)), Samples.closed(Samples.charged(1)));
        var lines = Files.readAllLines(written().file());

        Files.write(written().file(), List.of(lines.get(0), lines.get(2)));
        assertEquals(
                List.of(new Finding("2026-11-23.jsonl", 2, Flaw.SEQUENCE)),
                JournalVerifier.verify(folder).findings());

        var made = JournalFormat.render(2, Samples.MORNING, "payment.closed", EventCodec.empty(), "f".repeat(64));
        Files.write(
                written().file(), List.of(lines.get(0), new String(made.bytes().array(), UTF_8).strip()));
        assertEquals(
                List.of(new Finding("2026-11-23.jsonl", 2, Flaw.HASH)),
                JournalVerifier.verify(folder).findings());
    }

    @Test
    void listsAHundredFindingsAtTheMost() throws IOException {
        Files.write(folder.resolve("2026-11-23.jsonl"), Collections.nCopies(101, "nonsense"));

        var verified = JournalVerifier.verify(folder);

        assertEquals(100, verified.findings().size());
        assertEquals(100, verified.findings().getLast().line());
        assertEquals(101, verified.lines());
    }

    @Test
    void tellsEveryThousandLinesHowFarItHasGot() throws IOException {
        Files.write(folder.resolve("2026-11-23.jsonl"), Collections.nCopies(1_500, "nonsense"));
        Files.write(folder.resolve("2026-11-24.jsonl"), Collections.nCopies(501, "nonsense"));
        var told = new ArrayList<Long>();

        var verified = JournalVerifier.verify(folder, told::add);

        assertEquals(List.of(1_000L, 2_000L), told);
        assertEquals(2_001, verified.lines());
    }

    @ParameterizedTest
    @CsvSource({
        "CHECKSUM, the checksum does not fit the line",
        "HASH, the hash of the line before is not right",
        "SEQUENCE, 'lines are missing before this one, or stand twice'",
        "NOT_JSON, this is no event",
        "NO_END, the line has no end",
        "STRAY, the file is named after no day and is no part of the journal"
    })
    void aFindingSaysWhereAndWhat(Flaw flaw, String sentence) {
        assertEquals("2026-11-23.jsonl:7: " + sentence, new Finding("2026-11-23.jsonl", 7, flaw).toString());
    }

    private WrittenJournal written() {
        return new WrittenJournal(folder);
    }

    private static List<String> lines(int count) {
        var chain = new Chain[] {Chain.START};
        return new ArrayList<>(IntStream.rangeClosed(1, count)
                .mapToObj(seq -> {
                    var made = JournalFormat.render(
                            seq, Samples.MORNING, "till.closed", EventCodec.empty(), chain[0].hash());
                    chain[0] = Chain.at(made.line());
                    return new String(made.bytes().array(), UTF_8).strip();
                })
                .toList());
    }
}
