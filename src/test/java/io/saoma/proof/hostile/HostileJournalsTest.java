package io.saoma.proof.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Home;
import io.saoma.book.JournalReading;
import io.saoma.book.JournalReading.Opened;
import io.saoma.book.JournalVerifier;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A damaged journal gives its true lines back, from the first one on, or names the place; it makes nothing up.
@Execution(CONCURRENT)
class HostileJournalsTest {

    private static final List<String> NAMES = List.of("2026-11-23.jsonl", "2026-11-24.jsonl");

    private static final int STRIDE = 7_919;

    @TempDir
    Path folder;

    private final List<byte[]> files = new ArrayList<>();
    private List<String> hashes = List.of();
    private String whole = "";

    @BeforeEach
    void writeTheTrueOne() throws IOException {
        var home = new Home(folder.resolve("true"));
        JournalReading.make(home);
        JournalReading.write(home);
        hashes = JournalReading.open(home.journal()).hashes();
        for (var name : NAMES) {
            files.add(Files.readAllBytes(home.journal().resolve(name)));
        }
        whole = text(files);
    }

    /// Byte after byte, each in one of many ways.
    @Test
    void losesAndInventsNoLine() {
        Machine.run("HostileJournalsTest", Tier.chosen().of(12_000, 400_000, 4_000_000), (seed, dice) -> {
            // every byte once before one comes again, and the last lines early
            var at = (int) (seed * STRIDE % whole.length());
            var damaged = Damage.done(files, at, dice);
            try {
                check(damaged);
            } catch (Error | RuntimeException e) {
                var what = "seed %d, byte %d: %s%n%s"
                        .formatted(seed, at, e, Shrinker.shown(text(damaged).getBytes(ISO_8859_1)));
                throw e instanceof BrokenPromise promise
                        ? new BrokenPromise(promise.count(), what)
                        : new AssertionError(what, e);
            }
        });
    }

    private void check(List<byte[]> damaged) throws IOException {
        var journal = folder.resolve("damaged");
        put(journal, damaged);
        var said = text(damaged);
        var intact = whole.startsWith(said) && (said.isEmpty() || said.endsWith("\n"));
        assertEquals(intact, JournalVerifier.verify(journal).whole(), "what the verifier says");
        var opened = JournalReading.open(journal);
        var after = new ArrayList<byte[]>();
        for (var name : NAMES) {
            after.add(Files.readAllBytes(journal.resolve(name)));
        }
        if (opened.broken().isEmpty()) {
            opened(opened, said, intact, text(after));
        } else {
            assertFalse(intact, "named, but not broken");
            assertEquals(said, text(after), "a broken journal is left as it was found");
        }
    }

    private void opened(Opened opened, String said, boolean intact, String after) {
        var lines = opened.hashes();
        if (lines.size() > hashes.size() || !hashes.subList(0, lines.size()).equals(lines)) {
            throw new BrokenPromise(Count.INVENTED, "lines that nobody wrote");
        }
        if (lines.size() < hashes.size() && (said.startsWith(whole) || (opened.torn() == 0 && !intact))) {
            throw new BrokenPromise(Count.LOST, "lines dropped without a word");
        }
        assertEquals(said.length() - after.length(), opened.torn(), "bytes that were cut off");
        assertTrue(said.startsWith(after) && whole.startsWith(after), "something else than the end was changed");
    }

    private static void put(Path journal, List<byte[]> damaged) throws IOException {
        Files.createDirectories(journal);
        try (var old = Files.list(journal)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        for (var n = 0; n < NAMES.size(); n++) {
            Files.write(journal.resolve(NAMES.get(n)), damaged.get(n));
        }
    }

    private static String text(List<byte[]> files) {
        var text = new StringBuilder();
        files.forEach(file -> text.append(new String(file, ISO_8859_1)));
        return text.toString();
    }
}
