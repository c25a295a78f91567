package io.saoma.book;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal and the ledger of one home, kept level; for the thread of the book only.
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final Home home;
    private final LedgerFile file;
    private final InstantSource clock;
    private final FaultPoint faults;
    private final Journal journal;
    private final Recovery recovery;
    private @Nullable Ledger ledger;
    private boolean journalFailed;

    private Pages(Home home, Journal journal, Disk disk, InstantSource clock, FaultPoint faults)
            throws IOException, SQLException {
        this.home = home;
        this.file = new LedgerFile(home.folder(), disk);
        this.clock = clock;
        this.faults = faults;
        this.journal = journal;
        var opening = new Opening(home, journal, file, clock, faults);
        this.ledger = opening.ledger();
        this.recovery = opening.recovery();
    }

    static Pages open(Home home, Disk disk, InstantSource clock, FaultPoint faults) {
        try {
            var journal = Journal.open(home.journal(), disk, faults);
            try {
                return new Pages(home, journal, disk, clock, faults);
            } catch (IOException | SQLException | RuntimeException e) {
                journal.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new BookException("cannot open the book in " + home.folder(), e);
        }
    }

    Recovery recovery() {
        return recovery;
    }

    boolean healthy() {
        return !journalFailed && ledger != null;
    }

    /// Writes the event into both; throws, with nothing written, where the journal cannot take it.
    void write(Event event) {
        var known = ledger();
        refuseTwice(event);
        refuseWhatIsGone(event);
        var line = append(event);
        try {
            known.record(line, event);
        } catch (SQLException | RuntimeException e) {
            LOG.error("line {} is in the journal, but not in the ledger", line.seq(), e);
            drawAnew();
        }
    }

    private JournalLine append(Event event) {
        try {
            return journal.append(event);
        } catch (IOException | RuntimeException e) {
            journalFailed = journal.failed();
            throw new BookException("cannot write the journal in " + home.journal(), e);
        }
    }

    /// A number that is charged twice would hide one payment behind another.
    private void refuseTwice(Event event) {
        if (taken(event)) {
            throw new IllegalArgumentException("the number of this sale, order or refund is taken: " + event);
        }
    }

    private boolean taken(Event event) {
        return switch (event) {
            case Charged(var sale, var order, var _) ->
                ask(known -> known.hasSale(sale.number().toString()) || known.hasOrder(order.outTradeNo()));
            case SoldForCash(var sale, var _, var _) ->
                ask(known -> known.hasSale(sale.number().toString()));
            case Reattempted again -> ask(known -> known.hasOrder(again.outTradeNo()));
            case Restored restored -> ask(known -> known.hasOrder(restored.outTradeNo()));
            case RefundAsked asked -> ask(known -> known.hasRefund(asked.outRefundNo()));
            case RefundBilled billed -> ask(known -> known.hasRefund(billed.outRefundNo()));
            default -> false;
        };
    }

    /// Two may have looked at the same cash before either of them writes.
    private void refuseWhatIsGone(Event event) {
        var gone = switch (event) {
            case CashReturned(var sale, var amount, var _, var _) -> gone(sale, amount);
            case CashRefunded(var sale, var amount, var _, var _) -> gone(sale, amount);
            default -> false;
        };
        if (gone) {
            throw new IllegalArgumentException("so much cash of this sale is no longer there: " + event);
        }
    }

    private boolean gone(SaleNumber sale, Money amount) {
        return ask(known -> known.refunds().account(sale)).cashLeft().compareTo(amount) < 0;
    }

    /// Asks the ledger something.
    <T> T ask(Question<T> question) {
        try {
            return question.of(ledger());
        } catch (SQLException e) {
            throw new BookException("cannot read the ledger in " + home.folder(), e);
        }
    }

    /// The book as it stands.
    Cut cut() {
        return journal.cut(ask(Ledger::figures));
    }

    /// Puts a ledger that was drawn anew in the place of the present one; whether the two say the same. Where they do,
    /// the present one gets this other name, else it is kept as a bad one.
    ///
    /// @param always whether that is done also where they do not
    boolean swap(Ledger drawn, Doubts doubts, LedgerFile draft, Path old, boolean always)
            throws IOException, SQLException {
        LedgerDrawing.onto(drawn, journal.folder(), journal.tip(), faults);
        drawn.sync();
        var present = ledger();
        var same = present.figures().equals(drawn.figures())
                && present.sums().equals(drawn.sums())
                && doubts.unfounded(present, drawn);
        drawn.close();
        if (same || always) {
            replace(draft, same ? old : JournalFolder.beside(file.path(), "bad", file.disk()));
        }
        return same;
    }

    private void replace(LedgerFile draft, Path other) throws IOException, SQLException {
        closeLedger();
        try {
            file.moveTo(other);
            faults.reached("ledger.set-aside");
            draft.moveTo(file.path());
            faults.reached("ledger.replaced");
        } finally {
            ledger = new Opening(home, journal, file, clock, faults).ledger();
        }
    }

    /// What one wants to know of the ledger.
    @FunctionalInterface
    interface Question<T> {
        T of(Ledger ledger) throws SQLException;
    }

    private Ledger ledger() {
        if (ledger == null) {
            throw new BookException("the ledger could not be drawn anew; the book has to be reopened");
        }
        return ledger;
    }

    private void drawAnew() {
        closeLedger();
        try {
            ledger = new Opening(home, journal, file, clock, faults).ledger();
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("the ledger cannot be drawn anew from the journal", e);
        }
    }

    private void closeLedger() {
        try {
            if (ledger != null) {
                ledger.close();
            }
        } catch (SQLException e) {
            LOG.error("the ledger did not close as it should", e);
        }
        ledger = null;
    }

    /// Puts both files away; throws where what failed before cannot even be cut off now.
    void close() {
        closeLedger();
        try {
            if (journalFailed) {
                journal.mend();
            }
            journal.close();
        } catch (IOException e) {
            throw new BookException("cannot put the journal in order: " + home.journal(), e);
        }
    }
}
