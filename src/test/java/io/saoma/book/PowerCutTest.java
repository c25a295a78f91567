package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.BookEvent.TillClosed;
import io.saoma.book.BookEvent.TillOpened;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// What the book says is done survives a power cut at that very moment: every byte and every name that was not forced
/// to the disk is gone then.
@Execution(CONCURRENT)
class PowerCutTest {

    private static final Home HOME = MemoryBook.HOME;
    private static final Instant TOMORROW = Samples.MORNING.plus(Duration.ofDays(1));

    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void aLineIsThere() throws IOException {
        try (var journal = journal(disk)) {
            for (var at : List.of(Samples.MORNING, Samples.MORNING, TOMORROW, TOMORROW)) {
                var line = journal.append(new TillClosed(at));
                assertEquals(line.hash(), tip(cut(disk)).hash());
            }
        }
    }

    @Test
    void aLineThatWasRefusedStaysAway() throws IOException {
        try (var journal = journal(disk)) {
            var kept = journal.append(new TillClosed(Samples.MORNING));
            disk.watchedBy((change, _) -> {
                if (change == MemoryDisk.Change.FORCE) {
                    disk.watchedBy((_, _) -> {});
                    throw new IOException("no space left on device");
                }
            });
            assertThrows(IOException.class, () -> journal.append(new TillClosed(Samples.MORNING)));

            assertTrue(journal.failed());
            assertEquals(kept.hash(), tip(disk.after(Loss.KILL, new Random(1))).hash());
            assertEquals(kept.hash(), tip(cut(disk)).hash());
            assertThrows(IOException.class, () -> journal.append(new TillClosed(Samples.MORNING)));
        }
    }

    @Test
    void whatWasGivenBackIsThereOnceItIsFlushed() throws IOException {
        var lines = new ArrayList<JournalLine>();
        try (var journal = journal(new MemoryDisk())) {
            lines.add(journal.append(new TillOpened("1", Samples.MORNING)));
            lines.add(journal.append(new TillClosed(Samples.MORNING)));
            lines.add(journal.append(new TillOpened("1", TOMORROW)));
        }
        try (var journal = journal(disk)) {
            for (var line : lines) {
                journal.restore(line);
            }
            assertEquals(2, tip(cut(disk)).seq(), "a new file leaves the one before it on the disk");
            journal.flush();
            assertEquals(lines.getLast().hash(), tip(cut(disk)).hash());
        }
    }

    @Test
    void aTornTailIsCutOffAndKeptAside() throws IOException {
        try (var journal = journal(disk)) {
            journal.append(new TillClosed(Samples.MORNING));
        }
        var file = HOME.journal().resolve("2026-11-23.jsonl");
        try (var open = disk.open(file)) {
            open.append(ByteBuffer.wrap("{\"seq\":2,\"at".getBytes(UTF_8)));
            open.force();
        }
        journal(disk).close();

        var found = cut(disk);
        assertEquals("{\"seq\":2,\"at", text(found, "2026-11-23.jsonl.torn-1"));
        assertFalse(text(found, "2026-11-23.jsonl").contains("\"seq\":2"));
    }

    @Test
    void aBackupIsThere() throws IOException, SQLException {
        try (var book = MemoryBook.openInTurn(InstantSource.fixed(Samples.MORNING), disk)) {
            book.record(Samples.charged(1));
            var made = backup(book, Samples.MORNING).make().orElseThrow();
            assertEquals(made, newest(cut(disk)));

            book.record(Samples.closed(Samples.charged(1)));
            var next = backup(book, TOMORROW).make().orElseThrow();
            var found = cut(disk);
            assertEquals(next, newest(found));
            var seqs = new ArrayList<Long>();
            var end = next.figures().head();
            assertTrue(JournalWalk.between(
                    Chain.START, end, new BackupFolder(HOME.backup(), found).journal(), line -> seqs.add(line.seq())));
            assertEquals(end.seq(), seqs.getLast());
        }
    }

    @Test
    void aMendedJournalIsThere() throws IOException {
        try (var book = MemoryBook.openInTurn(InstantSource.fixed(Samples.MORNING), disk)) {
            LongYear.events(1).forEach(book::record);
            LongYear.events(LongYear.SALES_A_DAY + 1).forEach(book::record);
        }
        var file = HOME.journal().resolve("2026-11-23.jsonl");
        spoil(file);
        JournalMend.carryOut(HOME, "老板", Samples.MORNING, disk, FaultPoint.NONE);

        var found = cut(disk);
        assertTrue(JournalVerifier.verify(HOME.journal(), found).whole());
        assertTrue(text(found, file.getFileName() + ".broken-1").contains("sale.charged"));
    }

    @Test
    void theBallastIsThere() throws IOException {
        disk.makeFolder(HOME.folder());
        new Ballast(HOME, disk).lay();
        disk.force(HOME.folder());

        var found = cut(disk);
        try (var laid = found.read(HOME.ballast())) {
            var bytes = laid.readAllBytes();
            assertEquals(Ballast.BYTES, bytes.length);
            assertTrue(IntStream.range(0, 4096).map(i -> bytes[i]).distinct().count() > 200, "noise");
        }
    }

    private void spoil(Path file) throws IOException {
        byte[] bytes;
        try (var in = disk.read(file)) {
            bytes = in.readAllBytes();
        }
        bytes[50] ^= 1;
        try (var open = disk.open(file)) {
            open.cut(0);
            open.append(ByteBuffer.wrap(bytes));
            open.force();
        }
    }

    private Backup backup(Book book, Instant at) {
        return new Backup(book, HOME, InstantSource.fixed(at), disk, FaultPoint.NONE);
    }

    private static Manifest newest(MemoryDisk disk) throws IOException {
        return new BackupFolder(HOME.backup(), disk).newest().orElseThrow();
    }

    private static Journal journal(Disk disk) throws IOException {
        return Journal.open(HOME.journal(), disk, FaultPoint.NONE);
    }

    private static MemoryDisk cut(MemoryDisk disk) {
        return disk.after(Loss.DROPPED, new Random(1));
    }

    private static JournalLine tip(MemoryDisk disk) throws IOException {
        var last = JournalWalk.last(new JournalFolder(HOME.journal(), disk).files(), disk);
        return Objects.requireNonNull(last);
    }

    private static String text(MemoryDisk disk, String name) throws IOException {
        try (var in = disk.read(HOME.journal().resolve(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
