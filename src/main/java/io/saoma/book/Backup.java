package io.saoma.book;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Makes backups of a book that goes on selling: only the cut is taken on the book's thread.
///
/// A backup is the journal itself, for everything else is drawn from it; it counts once a ledger has been drawn from
/// the copy that has the head and as many rows as the book's own.
final class Backup {

    private final Book book;
    private final Home home;
    private final Disk disk;
    private final JournalFolder journal;
    private final BackupFolder folder;
    private final InstantSource clock;
    private final FaultPoint faults;

    Backup(Book book, Home home, InstantSource clock, Disk disk, FaultPoint faults) {
        this.book = book;
        this.home = home;
        this.disk = disk;
        this.journal = new JournalFolder(home.journal(), disk);
        this.folder = new BackupFolder(home.backup(), disk);
        this.clock = clock;
        this.faults = faults;
    }

    /// Makes a backup and verifies it; empty where nothing has happened since the last one. Throws, with nothing
    /// deleted, where it could not be made or does not hold what the book held.
    Optional<Manifest> make() throws IOException, SQLException {
        var cut = book.cut();
        makeFolder();
        var last = folder.newest();
        if (last.isPresent() && last.get().figures().equals(cut.figures())) {
            return Optional.empty();
        }
        extend(cut);
        faults.reached("backup.copied");
        verify(cut.figures());
        faults.reached("backup.verified");
        var manifest = new Manifest(clock.instant(), cut.figures());
        folder.write(manifest);
        faults.reached("backup.written");
        tidy(manifest.at());
        return Optional.of(manifest);
    }

    /// One of a clock that was ahead would stay the newest until its day comes; all of its lines are in this one.
    private void tidy(Instant made) throws IOException {
        for (var at : folder.moments()) {
            if (at.isAfter(made)) {
                folder.delete(at);
            }
        }
        for (var old : BackupAge.outlived(folder.moments(), made)) {
            folder.delete(old);
        }
    }

    /// When the newest verified one was made.
    Optional<Instant> latest() throws IOException {
        return folder.newest().map(Manifest::at);
    }

    /// Whether the folder of the backups is somebody else's and not there now.
    boolean away() {
        return !home.keepsBackup() && !disk.exists(home.backup());
    }

    /// Only extends the copy, for which there is always time; the next backup verifies it.
    void extend() throws IOException {
        makeFolder();
        extend(book.cut());
    }

    private void makeFolder() throws IOException {
        if (away()) {
            throw new NoSuchFileException(home.backup().toString(), null, "the folder of the backups is away");
        }
        folder.make();
    }

    private void extend(Cut cut) throws IOException {
        new JournalCopy(journal, folder.journal(), cut).extend();
        folder.remember(cut.figures().head());
    }

    private void verify(LedgerFigures wanted) throws IOException, SQLException {
        var trial = folder.trial();
        LedgerDrawing.into(trial, folder.journal(), wanted.head(), faults);
        try (var ledger = trial.open(faults)) {
            if (!ledger.figures().equals(wanted)) {
                throw new IOException(
                        "drawn from the backup, the ledger has " + ledger.figures() + " and not " + wanted);
            }
        }
        trial.discard();
    }
}
