package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.FailingDisk.Trouble;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCopyTest {

    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();

    @AutoClose
    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("copy"));
        journal = Journal.open(folder.resolve("journal"), disk, FaultPoint.NONE);
        journal.append(Samples.charged(1));
    }

    @Test
    void endsAtTheCutHoweverMuchHasBeenWrittenSince() throws IOException {
        extend(cut());
        for (var counter = 2; counter < 7; counter++) {
            journal.append(longSale(counter));
        }
        var cut = cut();
        for (var counter = 7; counter < 17; counter++) {
            journal.append(longSale(counter));
        }
        journal.append(new BookEvent.TillClosed(Samples.MORNING.plus(Duration.ofDays(1))));

        extend(cut);

        assertTrue(cut.bytes() > 100_000, "more than is copied at a time");
        assertArrayEquals(Arrays.copyOf(Files.readAllBytes(file()), (int) cut.bytes()), Files.readAllBytes(copy()));
        assertEquals(List.of("2026-11-23.jsonl"), names());
    }

    @Test
    void isLeftAsItIsWhereNothingIsNew() throws IOException {
        extend(cut());
        disk.trouble(Trouble.FORCE);
        extend(cut());
        assertEquals(List.of("2026-11-23.jsonl"), names());
    }

    @Test
    void isMadeAnewWhereItHoldsMoreThanTheCut() throws IOException {
        var cut = cut();
        journal.append(Samples.charged(2));
        extend(cut());

        extend(cut);

        assertEquals(cut.bytes(), Files.size(copy()));
        assertEquals(List.of("2026-11-23.jsonl", "2026-11-23.jsonl.bad-1"), names());
    }

    @Test
    void keepsAFileApartThatTheJournalDoesNotHave() throws IOException {
        Files.writeString(folder.resolve("copy/2026-11-20.jsonl"), "of another journal\n");
        extend(cut());
        assertEquals(List.of("2026-11-20.jsonl.bad-1", "2026-11-23.jsonl"), names());
    }

    /// The journal has lost its last line while the till runs; the copy still has it.
    @Test
    void isLeftAsItIsWhereTheJournalItselfEndsTooEarly() throws IOException {
        var one = Files.readAllBytes(file());
        journal.append(Samples.charged(2));
        extend(cut());
        var whole = Files.readAllBytes(copy());
        Files.write(file(), one);

        assertThrows(IOException.class, () -> extend(cut()));

        assertArrayEquals(whole, Files.readAllBytes(copy()));
        assertEquals(List.of("2026-11-23.jsonl"), names());
    }

    @Test
    void isWhatItWasWhereTheDiskIsFull() throws IOException {
        extend(cut());
        var before = Files.readAllBytes(copy());
        journal.append(Samples.charged(2));
        disk.trouble(Trouble.APPEND);
        assertThrows(IOException.class, () -> extend(cut()));
        assertArrayEquals(before, Files.readAllBytes(copy()));
    }

    @Test
    void saysAlsoThatItCouldNotBeCutBack() throws IOException {
        var cut = cut();
        disk.trouble(Trouble.EVERYTHING);
        var failure = assertThrows(IOException.class, () -> extend(cut));
        assertEquals(1, failure.getSuppressed().length);
    }

    private void extend(Cut cut) throws IOException {
        new JournalCopy(journal.folder(), new JournalFolder(folder.resolve("copy"), disk), cut).extend();
    }

    private Cut cut() {
        return journal.cut(new LedgerFigures(journal.tip(), new LedgerFigures.Rows(1, 1, 2, 1, 0, 0)));
    }

    private static Charged longSale(int counter) {
        var line = new Line("", "长".repeat(8_000), new Money(1), 1);
        return Samples.charged(Samples.sale(Samples.number(counter), Samples.MORNING, line));
    }

    private Path file() {
        return folder.resolve("journal/2026-11-23.jsonl");
    }

    private Path copy() {
        return folder.resolve("copy/2026-11-23.jsonl");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("copy"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
