package io.saoma.book;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The till's folder and where in it the things lie that concern money.
///
/// @param backup in it, or anywhere else
public record Home(Path folder, Path backup) {

    private static final Logger LOG = LoggerFactory.getLogger(Home.class);

    /// A home that has its backups, too.
    public Home(Path folder) {
        this(folder, folder.resolve("backup"));
    }

    public Path journal() {
        return folder.resolve("journal");
    }

    /// Whether no till has ever written here, or left a backup from which it could go on by itself.
    public boolean unused() {
        return unused(Disk.REAL);
    }

    boolean unused(Disk disk) {
        try {
            return disk.list(journal()).isEmpty()
                    && !new LedgerFile(folder, disk).exists()
                    && new BackupFolder(backup, disk).blank();
        } catch (IOException e) {
            LOG.warn("nobody can say what lies in {}", folder, e);
            return false;
        }
    }

    /// A folder of the backups that is somebody else's is never made: what is missing may be a stick.
    boolean keepsBackup() {
        return backup.startsWith(folder);
    }

    public Path lock() {
        return folder.resolve("lock");
    }

    /// A file that a second till touches to call the first one's window to the front.
    public Path front() {
        return folder.resolve("front");
    }

    /// Room on the disk that is kept for the worst hour.
    public Path ballast() {
        return folder.resolve("ballast");
    }

    /// Makes the folders where they are missing.
    void make(Disk disk) {
        try {
            disk.makeFolder(folder);
            disk.makeFolder(journal());
        } catch (IOException e) {
            throw new BookException("cannot write into the till's folder " + folder, e);
        }
    }
}
