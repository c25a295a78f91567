package io.saoma;

import io.saoma.book.DeskBook.Scope;
import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.report.AuditReport;
import io.saoma.report.SeenTills;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Key;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.orders.audit.AuditController;
import io.saoma.ui.orders.audit.AuditDeeds;
import io.saoma.ui.orders.audit.AuditViewModel;
import io.saoma.ui.orders.audit.Proof;
import io.saoma.ui.window.TillWindow;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;

/// Who did what at this till: its screen, and the journal behind it.
final class AuditCounter implements AuditDeeds {

    private final Till till;
    private final UiTasks tasks;
    private final TillWindow window;

    private final Supplier<Optional<Scope>> seen;
    private final Runnable orders;

    /// @param seen whose orders are looked at, where it is not this till alone
    /// @param orders goes back to them
    AuditCounter(Till till, UiTasks tasks, TillWindow window, Supplier<Optional<Scope>> seen, Runnable orders) {
        this.till = till;
        this.tasks = tasks;
        this.window = window;
        this.seen = seen;
        this.orders = orders;
        window.command(Key.withCtrl(KeyCode.I, "audit.title", () -> {
            open();
            return true;
        }));
    }

    private void open() {
        var today = BusinessDay.of(till.clock.instant());
        var report = new AuditReport(till.book.audit(), till.sharing.map(Sharing::book));
        var viewModel =
                new AuditViewModel(report, tasks, today, this, seen.get().map(SeenTills::of));
        window.show(messages -> new AuditController(viewModel, messages));
    }

    @Override
    public Proof verify(DoubleConsumer progress) {
        var known = Math.max(1, till.book.audit().last());
        var journal = new Home(till.settings.home()).journal();
        LongConsumer share = lines -> progress.accept(Math.min(1, (double) lines / known));
        var first = JournalVerifier.verify(journal, share);
        // a line that is just being written is no break: what is broken is so a second time, too
        var found = first.whole() ? first : JournalVerifier.verify(journal, share);
        return new Proof(
                found.lines(),
                found.lastHash(),
                found.findings().stream()
                        .map(it -> Sentence.of(
                                "verify.finding",
                                it.file(),
                                it.line(),
                                Sentence.of(BrokenJournalTrouble.what(it.flaw()))))
                        .toList());
    }

    @Override
    public void leave() {
        seen.get().ifPresentOrElse(_ -> orders.run(), window::goHome);
    }
}
