package io.saoma.ui.report;

import io.saoma.report.export.Written;
import io.saoma.report.period.Period;
import io.saoma.report.period.PeriodSample;
import io.saoma.report.period.PeriodView;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes down what is wanted; its figures are those of a sample, each added up once.
final class FakeReport implements ReportDeeds, FilePlace {

    private static final Map<Period, PeriodView> VIEWS = new HashMap<>();
    private static Optional<PeriodSample> sample = Optional.empty();

    final List<String> done = new ArrayList<>();
    Optional<Written.Why> trouble = Optional.empty();
    boolean unreadable;
    boolean declined;

    /// What a screen shows of this, worked off at once.
    ReportViewModel viewModel() {
        return new ReportViewModel(
                this, new UiTasks(Runnable::run, Runnable::run), InstantSource.fixed(PeriodSample.NOW));
    }

    TillWindow window(Language language, ReportViewModel shown) {
        return ShopWindow.at(
                PeriodSample.NOW, false, language, messages -> new ReportController(shown, this, messages));
    }

    @Override
    public PeriodView view(Period period) {
        if (unreadable) {
            throw new IllegalStateException("the disk is gone");
        }
        return sampled(period);
    }

    static synchronized PeriodView sampled(Period period) {
        var known = sample.orElseGet(PeriodSample::new);
        sample = Optional.of(known);
        return VIEWS.computeIfAbsent(period, known::view);
    }

    @Override
    public boolean printable() {
        return true;
    }

    @Override
    public void print(PeriodView view) {
        done.add("print " + view.period().kind());
    }

    @Override
    public Written saveReport(PeriodView view, Language language, Path file) {
        done.add("report " + language + " " + file);
        return written(file);
    }

    @Override
    public Written saveOrders(Period period, Language language, Path file) {
        done.add("orders " + language + " " + file);
        return written(file);
    }

    private Written written(Path file) {
        return trouble.<Written>map(why -> new Written.NotWritten(file, why)).orElseGet(() -> new Written.Done(file));
    }

    @Override
    public void reconcile() {
        done.add("the bills");
    }

    @Override
    public void leave() {
        done.add("left");
    }

    @Override
    public Optional<Path> ask(String name, List<String> endings) {
        return declined ? Optional.empty() : Optional.of(Path.of(name + "." + endings.getFirst()));
    }
}
