package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.MemoryDisk.Change;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What has been done for the books is on the disk itself before the call returns: a power cut right after takes
/// nothing of it back.
class ForcedTest {

    private static final Path JOURNAL = MemoryBook.HOME.journal();
    private static final Path FILE = JOURNAL.resolve("2026-11-23.jsonl");
    private static final Path TORN = JOURNAL.resolve("2026-11-23.jsonl.torn-1");

    private final MemoryDisk disk = new MemoryDisk();

    @AfterEach
    void forget() {
        disk.forget();
    }

    @Test
    void aLineOfTheJournal() throws IOException {
        try (var journal = journal()) {
            journal.append(Samples.charged(1));
            assertEquals(text(disk, FILE), text(cut(), FILE));
        }
    }

    @Test
    void linesOfTwoDaysThatTheJournalIsGivenBackOnceItIsFlushed() throws IOException {
        try (var journal = journal()) {
            for (var day = 0; day < 2; day++) {
                var at = Samples.MORNING.plus(Duration.ofDays(day));
                var tip = journal.tip();
                journal.restore(JournalFormat.render(tip.seq() + 1, at, "till.closed", EventCodec.empty(), tip.hash())
                        .line());
            }
            journal.flush();
            for (var file : journal.folder().files()) {
                assertEquals(text(disk, file), text(cut(), file));
            }
            assertEquals(2, journal.folder().files().size());
        }
    }

    @Test
    void thatARefusedLineIsNotThere() throws IOException {
        var forces = new AtomicReference<>(0);
        try (var journal = journal()) {
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
        try (var journal = journal()) {
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
        try (var journal = journal()) {
            journal.append(Samples.charged(1));
        }
        var good = text(disk, FILE);
        append(FILE, "{\"seq\":2,");
        var atTheCut = new AtomicReference<>("");
        disk.watchedBy((change, path) -> {
            if (change == Change.CUT) {
                atTheCut.set(text(cut(), TORN));
            }
        });

        journal().close();

        assertEquals("{\"seq\":2,", atTheCut.get());
        assertEquals(good, text(cut(), FILE));
    }

    @Test
    void aManifestUnderItsName() throws IOException {
        var folder = new BackupFolder(MemoryBook.HOME.backup(), disk);
        append(MemoryBook.HOME.backup().resolve("manifest.part"), "what a till left that died while it wrote");
        var manifest = manifest(new Chain(7, "a".repeat(64)));

        folder.write(manifest);

        assertEquals(
                manifest,
                new BackupFolder(MemoryBook.HOME.backup(), cut()).newest().orElseThrow());
    }

    @Test
    void aBackupAndEveryLineThatItsManifestPromises() throws IOException, SQLException {
        try (var book = MemoryBook.openInTurn(() -> Samples.MORNING, disk)) {
            for (var day = 0; day < 2; day++) {
                book.record(Samples.charged(1 + day));
                var at = Samples.MORNING.plus(Duration.ofDays(day));
                var made = new Backup(book, MemoryBook.HOME, () -> at, disk, FaultPoint.NONE).make();

                var left = new BackupFolder(MemoryBook.HOME.backup(), cut());
                assertEquals(made, left.newest());
                var reached = new AtomicReference<>(Chain.START);
                var head = made.orElseThrow().figures().head();
                JournalWalk.between(Chain.START, head, left.journal(), line -> reached.set(Chain.at(line)));
                assertEquals(head, reached.get());
            }
        }
    }

    @Test
    void whatALedgerWasSynchronizedWith() throws IOException, SQLException {
        var line = JournalFormat.render(1, Samples.MORNING, "till.closed", EventCodec.empty(), Chain.START.hash());
        try (var ledger = ledger(disk).create(FaultPoint.NONE)) {
            disk.force(MemoryBook.HOME.folder());
            ledger.apply(line.line());
            ledger.sync();
            var left = cut();
            try (var found = ledger(left).open(FaultPoint.NONE)) {
                assertEquals(Chain.at(line.line()), found.head());
            }
            left.forget();
        }
    }

    @Test
    void whatTheLedgerGaveTheJournalBack() throws IOException, SQLException {
        MemoryBook.open(() -> Samples.MORNING, disk).close();
        var lost = text(disk, FILE);
        disk.delete(FILE);
        try (var journal = journal();
                var ledger = ledger(disk).open(FaultPoint.NONE)) {
            new Restoring(journal).from(ledger);
            assertEquals(lost, text(cut(), FILE));
        }
    }

    @Test
    void whatTheBackupGaveTheJournalBack() throws IOException {
        Chain head;
        try (var journal = journal()) {
            head = Chain.at(journal.append(Samples.charged(1)));
        }
        var lost = text(disk, FILE);
        disk.delete(FILE);
        var backup = new BackupFolder(MemoryBook.HOME.backup(), disk);
        append(backup.journal().folder().resolve("2026-11-23.jsonl"), lost);
        backup.write(manifest(head));
        try (var journal = journal()) {
            var restoring = new Restoring(journal);
            restoring.from(backup);
            assertEquals(1, restoring.lines());
            assertEquals(lost, text(cut(), FILE));
        }
    }

    @Test
    void whatIsNewInACopy() throws IOException {
        var copy = new JournalFolder(MemoryBook.HOME.backup(), disk);
        try (var journal = journal()) {
            journal.append(Samples.charged(1));
            new JournalCopy(journal.folder(), copy, journal.cut(figures(journal.tip()))).extend();
        }
        assertEquals(text(disk, FILE), text(cut(), copy.folder().resolve("2026-11-23.jsonl")));
    }

    /// Before anything is written into its place.
    @Test
    void aBadCopyUnderItsOtherName() throws IOException {
        var copy = new JournalFolder(MemoryBook.HOME.backup(), disk);
        var file = copy.folder().resolve("2026-11-23.jsonl");
        append(file, "nothing of the kind\n");
        var aside = new AtomicReference<>("");
        try (var journal = journal()) {
            journal.append(Samples.charged(1));
            disk.watchedBy((change, path) -> {
                if (change == Change.NAME && path.equals(file)) {
                    aside.set(text(cut(), file.resolveSibling("2026-11-23.jsonl.bad-1")));
                }
            });
            new JournalCopy(journal.folder(), copy, journal.cut(figures(journal.tip()))).extend();
        }
        assertEquals("nothing of the kind\n", aside.get());
    }

    @Test
    void aMendedFile() throws IOException {
        Chain head;
        try (var journal = journal()) {
            journal.append(Samples.charged(1));
            head = Chain.at(journal.append(new BookEvent.TillClosed(Samples.MORNING.plus(Duration.ofDays(1)))));
        }
        var whole = text(disk, FILE);
        var backup = new BackupFolder(MemoryBook.HOME.backup(), disk);
        append(backup.journal().folder().resolve("2026-11-23.jsonl"), whole);
        backup.write(manifest(head));
        disk.delete(FILE);
        append(FILE, "X" + whole);

        JournalMend.carryOut(MemoryBook.HOME, "老板", Samples.MORNING, disk, FaultPoint.NONE);

        assertEquals(whole, text(cut(), FILE));
        assertEquals("X" + whole, text(cut(), JOURNAL.resolve("2026-11-23.jsonl.broken-1")));
    }

    /// At the instant at which it becomes the journal, the draft is on the disk with all of its days.
    @Test
    void allOfAJournalThatIsTakenOver() throws IOException {
        var draft = MemoryBook.HOME.folder().resolve("journal.draft");
        var days = List.of(draft.resolve("2026-11-23.jsonl"), draft.resolve("2026-11-24.jsonl"));
        var left = new AtomicReference<>(disk);
        FaultPoint moving = name -> {
            if (name.equals("succession.cleared")) {
                left.set(cut());
                throw new IllegalStateException("the power is cut");
            }
        };
        var first = JournalFormat.render(1, Samples.MORNING, "till.closed", EventCodec.empty(), Digest.NOTHING);
        var line = first.line();
        try (var journal = JournalDraft.begin(MemoryBook.HOME, disk, moving)) {
            assertEquals(Optional.empty(), journal.add(text(first), line.hash()));
            assertEquals(Optional.of(Finding.Flaw.SEQUENCE), journal.add(text(first), line.hash()));
            assertEquals(Optional.empty(), journal.verify());
            journal.goOn("老板", 1, Samples.MORNING.plus(Duration.ofDays(1)));
            assertThrows(IllegalStateException.class, journal::putInPlace);
            for (var day : days) {
                assertEquals(text(disk, day), text(left.get(), day));
            }
            assertEquals(3, text(left.get(), days.getLast()).lines().count());
        }
        assertEquals(List.of(), disk.list(draft));
    }

    private static String text(JournalFormat.Rendered line) {
        return UTF_8.decode(line.bytes().duplicate()).toString().strip();
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

    private MemoryDisk cut() {
        return disk.after(Loss.DROPPED, new Random(1));
    }

    private Journal journal() throws IOException {
        return Journal.open(JOURNAL, disk, FaultPoint.NONE);
    }

    private static LedgerFile ledger(MemoryDisk on) {
        return new LedgerFile(MemoryBook.HOME.folder(), on);
    }

    private static Manifest manifest(Chain head) {
        return new Manifest(Samples.MORNING, figures(head));
    }

    private static LedgerFigures figures(Chain head) {
        return new LedgerFigures(head, new LedgerFigures.Rows(1, 1, 2, 1, 0, 0));
    }

    private void append(Path file, String text) throws IOException {
        try (var open = disk.open(file)) {
            open.append(ByteBuffer.wrap(text.getBytes(UTF_8)));
            open.force();
        }
        disk.force(file.resolveSibling(""));
    }

    private static String text(MemoryDisk on, Path file) throws IOException {
        return new String(on.read(file).readAllBytes(), UTF_8);
    }
}
