package io.saoma;

import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.book.Recovery;
import io.saoma.payment.OpenPayment;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.watch.Watcher;
import io.saoma.ui.start.LastRun;
import io.saoma.ui.start.StartController;
import io.saoma.ui.start.StartViewModel;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an earlier run left open goes on when the till starts, and the cashier is told what was found.
final class Resuming {

    private static final Logger LOG = LoggerFactory.getLogger(Resuming.class);

    private final Counter counter;
    private final Till till;
    private final UiTasks tasks;
    private final Watcher watcher;
    private final Consumer<Throwable> complain;

    Resuming(Counter counter, UiTasks tasks, Watcher watcher, Consumer<Throwable> complain) {
        this.counter = counter;
        till = counter.till;
        this.tasks = tasks;
        this.watcher = watcher;
        this.complain = complain;
    }

    void begin() {
        remindOfLateMoney();
        tasks.run(this::tidyClaims, _ -> {}, complain);
        tasks.run(till.refunds::resume, going -> LOG.info("{} refunds go on", going.size()), complain);
        report(till.desk.resume());
    }

    /// What came late stays in the strip until somebody decides, over however many starts.
    private void remindOfLateMoney() {
        tasks.run(() -> till.book.late(till.practice()), late -> late.forEach(watcher::sayLate), complain);
    }

    private boolean tidyClaims() {
        till.refunds.tidyClaims();
        return true;
    }

    /// The journal is checked from end to end before the till claims that nothing was lost.
    private void report(List<OpenPayment> resumed) {
        tasks.run(
                () -> lastRun(till),
                last -> {
                    if (till.sells() && StartViewModel.worthShowing(last, resumed)) {
                        var start =
                                new StartViewModel(last, resumed, tasks, counter::showOrders, counter.window::goHome);
                        counter.window.show(messages -> new StartController(start, messages));
                    }
                },
                complain);
    }

    /// What the last run left behind; a run that did not end in order has its whole journal checked for that.
    static LastRun lastRun(Till till) {
        var found = till.book.recovery();
        var journal = new Home(till.settings.home()).journal();
        return new LastRun(
                found.clean(),
                found.lastLine(),
                till.clock.instant(),
                found.lines(),
                found.ledger() == Recovery.LedgerFate.REBUILT,
                found.ledger() == Recovery.LedgerFate.RENEWED ? 0 : found.replayed(),
                found.restored(),
                found.tornBytes(),
                till.book.paidBeforeTheEnd(till.practice()),
                found.clean() || JournalVerifier.verify(journal).whole());
    }
}
