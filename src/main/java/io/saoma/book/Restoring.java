package io.saoma.book;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a journal back the lines that it has lost at its end: from the backup, then from the ledger.
///
/// Nothing is given back that does not lead to the very hash which the giver remembers of its last line.
final class Restoring {

    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

    private final Journal journal;
    private long lines;

    Restoring(Journal journal) {
        this.journal = journal;
    }

    long lines() {
        return lines;
    }

    /// A backup that cannot be read keeps nobody from selling: it may lie on a stick. Where its head leads nowhere, its
    /// manifest still may.
    void from(BackupFolder backup) throws IOException {
        for (var end : ends(backup)) {
            try {
                if (end.seq() > journal.tip().seq()) {
                    from(backup.journal(), end);
                }
            } catch (BookException e) {
                LOG.error("the backup cannot be read", e);
            }
        }
    }

    private static List<Chain> ends(BackupFolder backup) {
        try {
            return backup.ends();
        } catch (IOException | BookException e) {
            LOG.error("the folder of the backups cannot be read", e);
            return List.of();
        }
    }

    private void from(JournalFolder backup, Chain last) throws IOException {
        var end = new Chain[] {journal.tip()};
        JournalWalk.between(journal.tip(), last, backup, line -> end[0] = Chain.at(line));
        if (!end[0].equals(last)) {
            LOG.error("the backup is no continuation of the journal: it leads to {} and not to {}", end[0], last);
            return;
        }
        JournalWalk.between(journal.tip(), last, backup, this::give);
        journal.flush();
        LOG.warn("the journal had lost lines, which the backup gave back: {}", lines);
    }

    /// Throws where the ledger is ahead of the journal and not its continuation.
    void from(Ledger ledger) throws IOException, SQLException {
        var end = new Chain[] {journal.tip()};
        ledger.follow(journal.tip(), line -> end[0] = Chain.at(line));
        if (!end[0].equals(ledger.head())) {
            throw new SQLException("it is ahead of the journal, and not its continuation");
        }
        ledger.follow(journal.tip(), this::give);
        journal.flush();
        LOG.warn("the journal had lost lines, which the ledger gave back: {}", lines);
    }

    private void give(JournalLine line) throws IOException {
        journal.restore(line);
        lines++;
    }
}
