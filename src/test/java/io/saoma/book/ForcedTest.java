package io.saoma.book;

import static io.saoma.book.CutDisk.FILE;
import static io.saoma.book.CutDisk.JOURNAL;
import static io.saoma.book.CutDisk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.MemoryDisk.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What has been done for the books is on the disk itself before the call returns: a power cut right after takes
/// nothing of it back.
class ForcedTest {

    private static final Path TORN = JOURNAL.resolve("2026-11-23.jsonl.torn-1");

    @AutoClose
    private final CutDisk power = new CutDisk();

    private final MemoryDisk disk = power.disk;

    @Test
    void aLineOfTheJournal() throws IOException {
        try (var journal = power.journal()) {
            journal.append(Samples.charged(1));
            assertEquals(text(disk, FILE), text(power.cut(), FILE));
        }
    }

    @Test
    void linesOfTwoDaysThatTheJournalIsGivenBackOnceItIsFlushed() throws IOException {
        try (var journal = power.journal()) {
            for (var day = 0; day < 2; day++) {
                var at = Samples.MORNING.plus(Duration.ofDays(day));
                var tip = journal.tip();
                journal.restore(JournalFormat.render(tip.seq() + 1, at, "till.closed", EventCodec.empty(), tip.hash())
                        .line());
            }
            journal.flush();
            for (var file : journal.folder().files()) {
                assertEquals(text(disk, file), text(power.cut(), file));
            }
            assertEquals(2, journal.folder().files().size());
        }
    }

    @Test
    void thatARefusedLineIsNotThere() throws IOException {
        var forces = new AtomicReference<>(0);
        try (var journal = power.journal()) {
            journal.append(Samples.charged(1));
            disk.watchedBy((change, path) -> {
                if (change == Change.FORCE && path.equals(FILE) && forces.getAndUpdate(count -> count + 1) == 0) {
                    throw new IOException("the disk does not answer");
                }
            });
            assertThrows(IOException.class, () -> journal.append(Samples.charged(2)));
            assertEquals(1, text(disk, FILE).lines().count());
            assertTrue(disk.forced(JOURNAL));
        }
    }

    @Test
    void eachLineOnceAndTheFolderOnceADay() throws IOException {
        var forced = new ArrayList<Path>();
        disk.watchedBy((change, path) -> {
            if (change == Change.FORCE) {
                forced.add(path);
            }
        });
        try (var journal = power.journal()) {
            journal.append(Samples.charged(1));
            journal.flush();
            journal.append(Samples.charged(2));
            journal.append(new BookEvent.TillClosed(Samples.MORNING.plus(Duration.ofDays(1))));
            assertEquals(
                    List.of(JOURNAL, FILE, FILE, JOURNAL, JOURNAL.resolve("2026-11-24.jsonl")), List.copyOf(forced));
        }
    }

    /// At the instant at which the tail is cut off, what was cut off is on the disk already.
    @Test
    void whatIsCutOffATornTailAndThatItIsOff() throws IOException {
        try (var journal = power.journal()) {
            journal.append(Samples.charged(1));
        }
        var good = text(disk, FILE);
        power.append(FILE, "{\"seq\":2,");
        var atTheCut = new AtomicReference<>("");
        disk.watchedBy((change, path) -> {
            if (change == Change.CUT) {
                atTheCut.set(text(power.cut(), TORN));
            }
        });

        power.journal().close();

        assertEquals("{\"seq\":2,", atTheCut.get());
        assertEquals(good, text(power.cut(), FILE));
    }

    @Test
    void aJournalInOrderIsNotCutWhenItIsClosed() {
        var cuts = new ArrayList<Path>();
        disk.watchedBy((change, path) -> {
            if (change == Change.CUT && path.startsWith(JOURNAL)) {
                cuts.add(path);
            }
        });
        MemoryBook.open(() -> Samples.MORNING, disk).close();
        assertEquals(List.of(), cuts);
    }

    @Test
    void theRoomThatIsKept() {
        new Ballast(MemoryBook.HOME, disk).lay();
        assertTrue(disk.forced(MemoryBook.HOME.folder()));
    }
}
