package io.saoma.book;

import io.saoma.book.Recovery.LedgerFate;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings journal and ledger together at the start: the journal is right, and the ledger follows it.
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final int LINES_PER_COMMIT = 500;

    private final Journal journal;
    private final LedgerFile file;
    private final FaultPoint faults;
    private LedgerFate fate = LedgerFate.KEPT;
    private String reason = "";
    private long restored;
    private long replayed;

    Opening(Journal journal, LedgerFile file, FaultPoint faults) {
        this.journal = journal;
        this.file = file;
        this.faults = faults;
    }

    /// The ledger, level with the journal.
    Ledger ledger() throws IOException, SQLException {
        if (!file.exists() && journal.tip().equals(Chain.START)) {
            fate = LedgerFate.CREATED;
            return file.create(faults);
        }
        try {
            return kept();
        } catch (BookException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            return rebuilt(e);
        }
    }

    private Ledger kept() throws IOException, SQLException {
        var ledger = file.open(faults);
        try {
            if (ledger.outgrown()) {
                throw new SQLException("it holds events that only this version understands");
            }
            if (ledger.head().seq() > journal.tip().seq()) {
                restore(ledger);
            }
            follow(ledger);
            return ledger;
        } catch (IOException | SQLException | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /// Gives the journal back the lines that it has lost: those are on record in the ledger, and the hash of the last
    /// one proves that they are the very same.
    private void restore(Ledger ledger) throws IOException, SQLException {
        var end = new Chain[] {journal.tip()};
        ledger.follow(journal.tip(), line -> end[0] = Chain.at(line));
        if (!end[0].equals(ledger.head())) {
            throw new SQLException("it is ahead of the journal, and not its continuation");
        }
        ledger.follow(journal.tip(), line -> {
            journal.append(line.at(), line.kind(), line.data());
            restored++;
        });
        LOG.warn("the journal had lost {} lines, which the ledger gave back", restored);
    }

    private Ledger rebuilt(Exception cause) throws IOException, SQLException {
        reason = file.exists() ? String.valueOf(cause.getMessage()) : "it is missing";
        fate = LedgerFate.REBUILT;
        replayed = 0;
        if (file.exists()) {
            LOG.error("the ledger is set aside as {}", file.setAside(), cause);
        }
        var ledger = file.create(faults);
        try {
            follow(ledger);
            return ledger;
        } catch (IOException | SQLException | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private void follow(Ledger ledger) throws IOException, SQLException {
        if (ledger.head().equals(journal.tip())) {
            return;
        }
        var known = journal.follow(ledger.head(), line -> {
            ledger.apply(line);
            faults.reached("opening.line-applied");
            if (++replayed % LINES_PER_COMMIT == 0) {
                ledger.commit();
            }
        });
        if (!known) {
            throw new SQLException("it was not drawn from this journal");
        }
        ledger.sync();
    }

    Recovery recovery() {
        var last = journal.found();
        var clean = last.isEmpty() || last.get().kind().equals(EventKind.TILL_CLOSED.word());
        return new Recovery(
                journal.tip().seq(),
                last.map(JournalLine::at),
                clean,
                journal.torn(),
                restored,
                replayed,
                fate,
                reason);
    }
}
