package io.saoma.book;

import io.saoma.book.Recovery.LedgerFate;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings journal and ledger together at the start: the journal is right, and the ledger follows it.
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Home home;
    private final Journal journal;
    private final LedgerFile file;
    private final InstantSource clock;
    private final FaultPoint faults;
    private final Restoring restoring;
    private LedgerFate fate = LedgerFate.KEPT;
    private String reason = "";
    private List<SaleNumber> claimed = List.of();
    private long replayed;

    Opening(Home home, Journal journal, LedgerFile file, InstantSource clock, FaultPoint faults) {
        this.home = home;
        this.journal = journal;
        this.file = file;
        this.clock = clock;
        this.faults = faults;
        this.restoring = new Restoring(journal);
    }

    /// The ledger, level with the journal.
    Ledger ledger() throws IOException, SQLException {
        restoring.from(new BackupFolder(home.backup(), file.disk()));
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
            bringLevel(ledger);
            LedgerCheck.pass(ledger, journal);
            return ledger;
        } catch (IOException | SQLException | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /// A ledger that cannot be brought level has sold on from another journal, or from a part of this one that is lost.
    private void bringLevel(Ledger ledger) throws IOException, SQLException {
        try {
            if (ledger.head().seq() > journal.tip().seq()) {
                restoring.from(ledger);
            }
            follow(ledger);
        } catch (SQLException | RuntimeException e) {
            claimed = SkippedNumbers.claimedBy(ledger);
            throw e;
        }
    }

    private Ledger rebuilt(Exception cause) throws IOException, SQLException {
        reason = file.exists() ? String.valueOf(cause.getMessage()) : "it is missing";
        fate = cause instanceof OtherVersion ? LedgerFate.RENEWED : LedgerFate.REBUILT;
        var draft = file.draft("draft");
        replayed = LedgerDrawing.into(draft, journal.folder(), journal.tip(), faults);
        faults.reached("ledger.drawn");
        if (!claimed.isEmpty()) {
            try (var drawn = draft.open(faults)) {
                SkippedNumbers.skip(claimed, drawn, journal, clock.instant());
            }
        }
        if (file.exists()) {
            LOG.error("the ledger is set aside as {}", file.setAside(), cause);
        }
        faults.reached("ledger.set-aside");
        draft.moveTo(file.path());
        return file.open(faults);
    }

    private void follow(Ledger ledger) throws IOException, SQLException {
        if (!ledger.head().equals(journal.tip())) {
            replayed = LedgerDrawing.onto(ledger, journal.folder(), journal.tip(), faults);
            ledger.sync();
        }
    }

    Recovery recovery() {
        var last = journal.found();
        var closed = last.isEmpty() || last.get().kind().equals(EventKind.TILL_CLOSED.word());
        return new Recovery(
                journal.tip().seq(),
                last.map(JournalLine::at),
                closed && restoring.lines() == 0,
                journal.torn(),
                restoring.lines(),
                replayed,
                fate,
                reason);
    }
}
