package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.saoma.book.BookEvent.TillClosed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal of one line whose backup has three.
class RestoringTest {

    @TempDir
    Path folder;

    private BackupFolder backup = new BackupFolder(Path.of("nowhere"), Disk.REAL);
    private Chain second = Chain.START;
    private Chain head = Chain.START;

    @BeforeEach
    void write() throws IOException {
        backup = new BackupFolder(folder.resolve("backup"), Disk.REAL);
        var copy = backup.journal().folder();
        Files.createDirectories(copy);
        try (var journal = journal()) {
            journal.append(new TillClosed(Samples.MORNING));
        }
        Files.copy(file(), copy.resolve("2026-11-23.jsonl"));
        try (var journal = Journal.open(copy, Disk.REAL, FaultPoint.NONE)) {
            second = Chain.at(journal.append(new TillClosed(Samples.MORNING)));
            head = Chain.at(journal.append(new TillClosed(Samples.MORNING)));
        }
    }

    @Test
    void givesBackWhatLeadsToTheManifest() throws IOException {
        assertEquals(2, restoredFor(head));
        assertEquals(3, Files.readAllLines(file()).size());
    }

    @Test
    void givesNothingBackThatLeadsElsewhere() throws IOException {
        assertEquals(0, restoredFor(new Chain(3, "f".repeat(64))));
        assertEquals(1, Files.readAllLines(file()).size());
    }

    @Test
    void givesNothingBackWhereTheBackupIsShorterThanItsManifest() throws IOException {
        assertEquals(0, restoredFor(new Chain(4, head.hash())));
    }

    @Test
    void givesBackWhatLeadsToTheHeadWhereTheManifestHasFewerLines() throws IOException {
        backup.remember(head);
        assertEquals(2, restoredFor(second));
    }

    @Test
    void givesBackWhatTheManifestKnowsWhereTheHeadLeadsElsewhere() throws IOException {
        backup.remember(new Chain(3, "f".repeat(64)));
        assertEquals(1, restoredFor(second));
    }

    @Test
    void givesBackWhatTheManifestKnowsWhereTheLinesBehindItAreBroken() throws IOException {
        var copy = backup.journal().folder().resolve("2026-11-23.jsonl");
        SmallShop.flip(copy, (int) Files.size(copy) - 20);
        backup.remember(head);
        assertEquals(1, restoredFor(second));
    }

    @Test
    void givesBackWhatTheManifestKnowsWhereTheHeadCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("backup/head"), "{\"seq\":3,");
        assertEquals(1, restoredFor(second));
        assertFalse(backup.blank());
    }

    @Test
    void givesBackWhatLeadsToTheHeadWhereTheNewestManifestCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("backup/20270101T000000Z.json"), "{");
        backup.remember(head);
        assertEquals(2, restoredFor(second));
    }

    @Test
    void givesNothingBackFromTheBackupOfAnotherTill() throws IOException {
        try (var other = Journal.open(folder.resolve("other"), Disk.REAL, FaultPoint.NONE)) {
            other.append(new TillClosed(Samples.MORNING.plusSeconds(1)));
        }
        Files.copy(folder.resolve("other/2026-11-23.jsonl"), file(), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, restoredFor(head));
    }

    private long restoredFor(Chain promised) throws IOException {
        backup.write(
                new Manifest(Samples.MORNING, new LedgerFigures(promised, new LedgerFigures.Rows(1, 1, 2, 1, 0, 0))));
        try (var journal = journal()) {
            var restoring = new Restoring(journal);
            restoring.from(backup);
            return restoring.lines();
        }
    }

    private Journal journal() throws IOException {
        return Journal.open(folder.resolve("journal"), Disk.REAL, FaultPoint.NONE);
    }

    private Path file() {
        return folder.resolve("journal/2026-11-23.jsonl");
    }
}
