package io.saoma.proof.hostile;

import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Home;
import io.saoma.book.JournalReading;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// However a ledger is damaged beside a good journal, the book opens and says what it said before.
///
/// H2 keeps no checksum of its pages, so that a single bit may change a text or a figure in a ledger that opens well;
/// the book compares it with the journal.
@Execution(CONCURRENT)
class HostileLedgersTest {

    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    private byte[] ledger = {};
    private List<String> rows = List.of();

    @BeforeEach
    void writeTheTrueOne() throws IOException, SQLException {
        var home = new Home(folder.resolve("true"));
        JournalReading.make(home);
        JournalReading.write(home);
        JournalReading.ledger(home);
        ledger = Files.readAllBytes(home.folder().resolve("saoma.mv.db"));
        copy(home, new Home(folder.resolve("undamaged")), ledger);
        rows = JournalReading.ledger(new Home(folder.resolve("undamaged")));
    }

    @Test
    void opensWithEverythingInIt() {
        Machine.run("HostileLedgersTest", Tier.chosen().of(500, 5_000, 100_000), (seed, dice) -> {
            var home = new Home(folder.resolve("damaged-" + seed));
            copy(new Home(folder.resolve("true")), home, dice.nextInt(5) == 0 ? flipped(dice) : damaged(dice));
            var said = JournalReading.ledger(home);
            if (!said.equals(rows)) {
                throw new BrokenPromise(said.size() < rows.size() ? Count.LOST : Count.INVENTED, difference(said));
            }
            clear(home);
        });
    }

    private byte[] flipped(SplittableRandom dice) {
        var at = dice.nextInt(ledger.length);
        return ByteMutator.spliced(ledger, at, 1, new byte[] {(byte) (ledger[at] ^ 1 << dice.nextInt(8))});
    }

    private byte[] damaged(SplittableRandom dice) {
        var block = dice.nextInt(ledger.length / BLOCK) * BLOCK;
        return switch (dice.nextInt(4)) {
            case 0 -> ByteMutator.spliced(ledger, block, BLOCK, new byte[BLOCK]);
            case 1 -> ByteMutator.spliced(ledger, block, BLOCK, noise(dice));
            case 2 -> Arrays.copyOf(ledger, block);
            default -> Arrays.copyOf(ledger, block + dice.nextInt(BLOCK));
        };
    }

    private static byte[] noise(SplittableRandom dice) {
        var noise = new byte[BLOCK];
        dice.nextBytes(noise);
        return noise;
    }

    private String difference(List<String> said) {
        for (var n = 0; n < Math.min(said.size(), rows.size()); n++) {
            if (!said.get(n).equals(rows.get(n))) {
                return said.get(n) + " instead of " + rows.get(n);
            }
        }
        return said.size() + " rows instead of " + rows.size();
    }

    private static void copy(Home from, Home to, byte[] ledger) throws IOException {
        JournalReading.make(to);
        try (var files = Files.list(from.journal())) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                Files.copy(file, to.journal().resolve(file.getFileName()));
            }
        }
        Files.write(to.folder().resolve("saoma.mv.db"), ledger);
    }

    private static void clear(Home home) throws IOException {
        try (var files = Files.walk(home.folder())) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
