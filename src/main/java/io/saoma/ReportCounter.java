package io.saoma;

import io.saoma.book.DeskBook.Scope;
import io.saoma.print.Paper;
import io.saoma.report.export.Export;
import io.saoma.report.export.SheetWords;
import io.saoma.report.export.WholeFile;
import io.saoma.report.export.Written;
import io.saoma.report.period.Period;
import io.saoma.report.period.PeriodReport;
import io.saoma.report.period.PeriodView;
import io.saoma.report.period.Whose;
import io.saoma.sale.Money;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.ui.Language;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.report.FileDialog;
import io.saoma.ui.report.FilePlace;
import io.saoma.ui.report.ReportController;
import io.saoma.ui.report.ReportDeeds;
import io.saoma.ui.report.ReportViewModel;
import io.saoma.ui.window.TillWindow;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The figures of days, weeks and months at the counter: for a manager's eyes, onto paper and into files.
final class ReportCounter implements ReportDeeds {

    private final Till till;
    private final UiTasks tasks;
    private final StaffCounter staff;
    private final Presence presence;
    private final Runnable back;
    private final Runnable bills;
    private final Supplier<Optional<Scope>> seen;
    private PeriodReport report;
    private Export export;
    private final FilePlace files;

    /// @param seen whose figures are wanted, where it is not this till alone
    ReportCounter(
            Till till,
            UiTasks tasks,
            TillWindow window,
            StaffCounter staff,
            Presence presence,
            Runnable back,
            Runnable bills,
            Supplier<Optional<Scope>> seen) {
        this.till = till;
        this.seen = seen;
        this.tasks = tasks;
        this.staff = staff;
        this.presence = presence;
        this.back = back;
        this.bills = bills;
        report = new PeriodReport(till.book.takings(), till.practice());
        export = new Export(till.book.orders(), till.practice());
        files = new FileDialog(() -> window.scene().getWindow());
    }

    /// Takings of a month are no cashier's business.
    void show() {
        staff.approve(
                new Approval(Matter.REPORT, "", Money.ZERO, presence.name()),
                Sentence.of("approval.report"),
                _ -> open(),
                back);
    }

    private void open() {
        var scope = seen.get();
        if (scope.isPresent()) {
            var book = till.sharing.orElseThrow().book().of(scope.get());
            var whose = new Whose(scope.get().shop(), scope.get().till());
            report = new PeriodReport(book.takings(), till.practice(), Optional.of(whose));
            export = new Export(book.orders(), till.practice());
        } else {
            report = new PeriodReport(till.book.takings(), till.practice());
            export = new Export(till.book.orders(), till.practice());
        }
        var viewModel = new ReportViewModel(this, tasks, till.clock);
        staff.manage(messages -> new ReportController(viewModel, files, messages));
    }

    @Override
    public PeriodView view(Period period) {
        return report.view(period, till.clock.instant());
    }

    @Override
    public boolean printable() {
        return till.receipts.queue().isPresent();
    }

    @Override
    public void print(PeriodView view) {
        till.receipts.print(view, till.practice(), presence.name());
    }

    @Override
    public Written saveReport(PeriodView view, Language language, Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
                ? new WholeFile().write(file, out -> out.write(paper(view).pdf()))
                : export.report(view, words(language), file);
    }

    private Paper paper(PeriodView view) {
        return till.receipts.paper(view, till.practice(), presence.name());
    }

    @Override
    public Written saveOrders(Period period, Language language, Path file) {
        return export.orders(period, words(language), file);
    }

    private static SheetWords words(Language language) {
        return switch (language) {
            case ZH -> SheetWords.CHINESE;
            case EN -> SheetWords.ENGLISH;
        };
    }

    @Override
    public void reconcile() {
        bills.run();
    }

    @Override
    public void leave() {
        back.run();
    }
}
