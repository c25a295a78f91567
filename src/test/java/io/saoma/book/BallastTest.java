package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.FailingDisk.Trouble;
import io.saoma.book.MemoryDisk.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BallastTest {

    /// Full for as long as the ballast lies on it.
    private final FailingDisk failing = new FailingDisk() {

        @Override
        public File open(Path path) throws IOException {
            if (Files.notExists(home.ballast())) {
                trouble(Trouble.NONE);
            }
            return super.open(path);
        }
    };

    @TempDir
    private Path folder;

    private Home home = new Home(Path.of(""));
    private Ballast ballast = new Ballast(home);

    @BeforeEach
    void layIt() {
        home = new Home(folder);
        home.make(Disk.REAL);
        ballast = new Ballast(home);
        ballast.lay();
    }

    @Test
    void takesRealRoomAndGivesItBack() throws IOException {
        assertEquals(16 << 20, Files.size(home.ballast()));
        assertEquals(256, differentBytes(), "a disk may keep no room for what it can write shorter");
        assertTrue(ballast.giveUp());
        assertFalse(Files.exists(home.ballast()));
        assertFalse(ballast.giveUp());
    }

    @Test
    void isFilledUpWhereItIsTooSmall() throws IOException {
        Files.writeString(home.ballast(), "a power cut came while it was laid");
        ballast.lay();
        assertEquals(16 << 20, Files.size(home.ballast()));
    }

    @Test
    void changesNothingWhereItIsWholeOrHasNothingToGiveBack() {
        var disk = new MemoryDisk();
        var kept = new Ballast(home, disk);
        kept.lay();
        var changes = new ArrayList<Change>();
        disk.watchedBy((change, _) -> changes.add(change));
        kept.lay();
        assertEquals(List.of(), changes);

        assertTrue(kept.giveUp());
        changes.clear();
        assertFalse(kept.giveUp());
        assertEquals(List.of(), changes);
    }

    @Test
    void saysThatNothingWasGivenBackWhereItCannotBeDeleted() {
        var disk = new MemoryDisk();
        var kept = new Ballast(home, disk);
        kept.lay();
        disk.watchedBy((change, _) -> {
            throw new IOException("no " + change);
        });
        assertFalse(kept.giveUp());
        assertTrue(disk.exists(home.ballast()));
    }

    @Test
    void isDoneWithoutWhereItCannotBeLaid() {
        new Ballast(new Home(folder.resolve("no such folder"))).lay();
    }

    /// A disk that is full for as long as the ballast lies on it.
    @ParameterizedTest
    @EnumSource(names = {"APPEND", "FORCE"})
    void letsAnOpenPaymentFinishOnAFullDisk(Trouble trouble) {
        var charged = Samples.charged(1);
        try (var book = open()) {
            book.record(charged);
            failing.trouble(trouble);
            book.record(Samples.code(charged));
            book.record(Samples.closed(charged));

            assertFalse(Files.exists(home.ballast()));
            assertTrue(book.healthy());
            assertEquals(
                    List.of(charged, Samples.code(charged), Samples.closed(charged)),
                    book.orders().events(Samples.number(1)));
        }
        assertTrue(JournalVerifier.verify(home.journal()).whole());
    }

    /// For the journal, for H2 and for whatever else is written.
    @Test
    void letsAnOpenPaymentFinishOnADiskInMemoryThatIsFull() {
        var disk = new MemoryDisk();
        var full = new AtomicBoolean();
        disk.watchedBy((change, _) -> {
            if (change == Change.WRITE && full.get() && disk.exists(MemoryBook.HOME.ballast())) {
                throw new IOException("no space left on device");
            }
        });
        new Ballast(MemoryBook.HOME, disk).lay();
        var charged = Samples.charged(1);
        try (var book = MemoryBook.open(() -> Samples.MORNING, disk)) {
            book.record(charged);
            full.set(true);
            book.record(Samples.code(charged));
            book.record(Samples.closed(charged));

            assertFalse(disk.exists(MemoryBook.HOME.ballast()));
            assertTrue(book.healthy());
            assertEquals(
                    List.of(charged, Samples.code(charged), Samples.closed(charged)),
                    book.orders().events(Samples.number(1)));
        }
        assertEquals(List.of(), MemoryBook.findings(disk));
        disk.forget();
    }

    @Test
    void isGivenUpOnce() {
        var charged = Samples.charged(1);
        try (var book = open()) {
            failing.trouble(Trouble.APPEND);
            book.record(charged);

            failing.trouble(Trouble.APPEND);
            assertThrows(BookException.class, () -> book.record(Samples.code(charged)));
            assertFalse(book.healthy());
            book.record(Samples.code(charged));
        }
    }

    private long differentBytes() throws IOException {
        var seen = new BitSet();
        for (var some : Files.readAllBytes(home.ballast())) {
            seen.set(some & 0xff);
        }
        return seen.cardinality();
    }

    private Book open() {
        return Book.open(home, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE, failing);
    }
}
