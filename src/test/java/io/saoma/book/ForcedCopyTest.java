package io.saoma.book;

import static io.saoma.book.CutDisk.FILE;
import static io.saoma.book.CutDisk.JOURNAL;
import static io.saoma.book.CutDisk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.book.MemoryDisk.Change;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a ledger, a backup and a mended file hold is on the disk itself, too, before the call returns.
class ForcedCopyTest {

    @AutoClose
    private final CutDisk power = new CutDisk();

    private final MemoryDisk disk = power.disk;

    @Test
    void aManifestUnderItsName() throws IOException {
        var folder = new BackupFolder(MemoryBook.HOME.backup(), disk);
        power.append(MemoryBook.HOME.backup().resolve("manifest.part"), "what a till left that died while it wrote");
        var manifest = manifest(new Chain(7, "a".repeat(64)));

        folder.write(manifest);

        assertEquals(
                manifest,
                new BackupFolder(MemoryBook.HOME.backup(), power.cut()).newest().orElseThrow());
    }

    @Test
    void aBackupAndEveryLineThatItsManifestPromises() throws IOException, SQLException {
        try (var book = MemoryBook.openInTurn(() -> Samples.MORNING, disk)) {
            for (var day = 0; day < 2; day++) {
                book.record(Samples.charged(1 + day));
                var at = Samples.MORNING.plus(Duration.ofDays(day));
                var made = new Backup(book, MemoryBook.HOME, () -> at, disk, FaultPoint.NONE).make();

                var left = new BackupFolder(MemoryBook.HOME.backup(), power.cut());
                assertEquals(made, left.newest());
                var reached = new AtomicReference<>(Chain.START);
                var head = made.orElseThrow().figures().head();
                JournalWalk.between(Chain.START, head, left.journal(), line -> reached.set(Chain.at(line)));
                assertEquals(head, reached.get());
            }
        }
    }

    /// Before each change of the disk, what a power cut would leave gives back all lines up to the older head or up to
    /// the newer one.
    @Test
    void everyLineThatTheHeadOfACopyPromises() throws IOException {
        try (var book = MemoryBook.openInTurn(() -> Samples.MORNING, disk)) {
            var backup = new Backup(book, MemoryBook.HOME, () -> Samples.MORNING, disk, FaultPoint.NONE);
            book.record(Samples.charged(1));
            var older = book.cut().figures().head();
            backup.extend();
            book.record(Samples.charged(2));
            var newer = book.cut().figures().head();
            var cuts = new ArrayList<MemoryDisk>();
            disk.watchedBy((_, _) -> cuts.add(power.cut()));
            backup.extend();
            disk.watchedBy((_, _) -> {});
            cuts.add(power.cut());

            var promised = new ArrayList<Chain>();
            for (var cut : cuts) {
                var left = new BackupFolder(MemoryBook.HOME.backup(), cut);
                var end = left.ends().getFirst();
                var reached = new AtomicReference<>(Chain.START);
                JournalWalk.between(Chain.START, end, left.journal(), line -> reached.set(Chain.at(line)));
                assertEquals(end, reached.get());
                promised.add(end);
            }
            assertEquals(List.of(older, newer), promised.stream().distinct().toList());
            assertEquals(newer, promised.getLast());
        }
    }

    @Test
    void whatALedgerWasSynchronizedWith() throws IOException, SQLException {
        var line = JournalFormat.render(1, Samples.MORNING, "till.closed", EventCodec.empty(), Chain.START.hash());
        try (var ledger = ledger(disk).create(FaultPoint.NONE)) {
            disk.force(MemoryBook.HOME.folder());
            ledger.apply(line.line());
            ledger.sync();
            var left = power.cut();
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
        try (var journal = power.journal();
                var ledger = ledger(disk).open(FaultPoint.NONE)) {
            new Restoring(journal).from(ledger);
            assertEquals(lost, text(power.cut(), FILE));
        }
    }

    @Test
    void whatTheBackupGaveTheJournalBack() throws IOException {
        Chain head;
        try (var journal = power.journal()) {
            head = Chain.at(journal.append(Samples.charged(1)));
        }
        var lost = text(disk, FILE);
        disk.delete(FILE);
        var backup = new BackupFolder(MemoryBook.HOME.backup(), disk);
        power.append(backup.journal().folder().resolve("2026-11-23.jsonl"), lost);
        backup.write(manifest(head));
        try (var journal = power.journal()) {
            var restoring = new Restoring(journal);
            restoring.from(backup);
            assertEquals(1, restoring.lines());
            assertEquals(lost, text(power.cut(), FILE));
        }
    }

    @Test
    void whatIsNewInACopy() throws IOException {
        var copy = new JournalFolder(MemoryBook.HOME.backup(), disk);
        try (var journal = power.journal()) {
            journal.append(Samples.charged(1));
            new JournalCopy(journal.folder(), copy, journal.cut(figures(journal.tip()))).extend();
        }
        assertEquals(text(disk, FILE), text(power.cut(), copy.folder().resolve("2026-11-23.jsonl")));
    }

    /// Before anything is written into its place.
    @Test
    void aBadCopyUnderItsOtherName() throws IOException {
        var copy = new JournalFolder(MemoryBook.HOME.backup(), disk);
        var file = copy.folder().resolve("2026-11-23.jsonl");
        power.append(file, "nothing of the kind\n");
        var aside = new AtomicReference<>("");
        try (var journal = power.journal()) {
            journal.append(Samples.charged(1));
            disk.watchedBy((change, path) -> {
                if (change == Change.NAME && path.equals(file)) {
                    aside.set(text(power.cut(), file.resolveSibling("2026-11-23.jsonl.bad-1")));
                }
            });
            new JournalCopy(journal.folder(), copy, journal.cut(figures(journal.tip()))).extend();
        }
        assertEquals("nothing of the kind\n", aside.get());
    }

    /// Before the note that makes it count.
    @Test
    void aHomeThatAnEarlierVersionLeft() throws IOException {
        MemoryBook.open(() -> Samples.MORNING, disk).close();
        var lines = text(disk, FILE);
        var copied = new AtomicReference<>("");
        var note = new AtomicReference<>(FILE);
        disk.watchedBy((_, path) -> {
            if (path.endsWith("kept.json") && copied.get().isEmpty()) {
                note.set(path);
                copied.set(text(power.cut(), path.resolveSibling("journal").resolve(FILE.getFileName())));
            }
        });

        Book.open(MemoryBook.HOME, "2.0.0", () -> Samples.MORNING, FaultPoint.NONE, disk)
                .close();

        assertEquals(lines, copied.get());
        assertEquals(text(disk, note.get()), text(power.cut(), note.get()));
    }

    @Test
    void aMendedFile() throws IOException {
        Chain head;
        try (var journal = power.journal()) {
            journal.append(Samples.charged(1));
            head = Chain.at(journal.append(new BookEvent.TillClosed(Samples.MORNING.plus(Duration.ofDays(1)))));
        }
        var whole = text(disk, FILE);
        var backup = new BackupFolder(MemoryBook.HOME.backup(), disk);
        power.append(backup.journal().folder().resolve("2026-11-23.jsonl"), whole);
        backup.write(manifest(head));
        disk.delete(FILE);
        power.append(FILE, "X" + whole);

        JournalMend.carryOut(MemoryBook.HOME, "老板", Samples.MORNING, disk, FaultPoint.NONE);

        assertEquals(whole, text(power.cut(), FILE));
        assertEquals("X" + whole, text(power.cut(), JOURNAL.resolve("2026-11-23.jsonl.broken-1")));
    }

    /// At the instant at which it becomes the journal, the draft is on the disk with all of its days.
    @Test
    void allOfAJournalThatIsTakenOver() throws IOException {
        var draft = MemoryBook.HOME.folder().resolve("journal.draft");
        var days = List.of(draft.resolve("2026-11-23.jsonl"), draft.resolve("2026-11-24.jsonl"));
        var left = new AtomicReference<>(disk);
        FaultPoint moving = name -> {
            if (name.equals("succession.cleared")) {
                left.set(power.cut());
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

    private static LedgerFile ledger(MemoryDisk on) {
        return new LedgerFile(MemoryBook.HOME.folder(), on);
    }

    private static Manifest manifest(Chain head) {
        return new Manifest(Samples.MORNING, figures(head));
    }

    private static LedgerFigures figures(Chain head) {
        return new LedgerFigures(head, new LedgerFigures.Rows(1, 1, 2, 1, 0, 0));
    }
}
