package io.saoma.ui.report;

import io.saoma.report.export.Written;
import io.saoma.report.export.Written.Done;
import io.saoma.report.export.Written.NotWritten;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodView;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Language;
import io.saoma.ui.Sentence;
import io.saoma.ui.SingleTask;
import io.saoma.ui.UiTasks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The period in view, and what is made of it; on the JavaFX thread.
public final class ReportViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ReportViewModel.class);

    private final ReportDeeds deeds;
    private final UiTasks tasks;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Period> period;
    private final ReadOnlyObjectWrapper<ReportFace> face = new ReadOnlyObjectWrapper<>(ReportFace.NONE);
    private final SingleTask work;

    public ReportViewModel(ReportDeeds deeds, UiTasks tasks, InstantSource clock) {
        this.deeds = deeds;
        this.tasks = tasks;
        work = new SingleTask(tasks);
        this.clock = clock;
        period = new ReadOnlyObjectWrapper<>(new Period(Kind.DAY, today()));
        refresh();
    }

    ReadOnlyObjectProperty<Period> periodProperty() {
        return period.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ReportFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// Whether something is being written; nothing else is until it is there.
    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    boolean printable() {
        return deeds.printable();
    }

    /// Whether the period in view is the last there is.
    boolean latest() {
        return !period.get().last().isBefore(today());
    }

    LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /// The period of this length around the day in view; of a longer one that still runs, around today.
    void show(Kind kind) {
        var now = period.get();
        show(new Period(kind, now.contains(today()) ? today() : now.first()));
    }

    void earlier() {
        show(period.get().earlier());
    }

    void later() {
        if (!latest()) {
            show(period.get().later());
        }
    }

    /// Adds up once more; what was there stays until then.
    void refresh() {
        var asked = period.get();
        tasks.run(() -> deeds.view(asked), view -> answer(asked, view), problem -> fail(asked, problem));
    }

    void print() {
        face.get()
                .view()
                .filter(_ -> deeds.printable())
                .ifPresent(view -> work(
                        () -> {
                            deeds.print(view);
                            return Sentence.of("report.printing");
                        },
                        said -> face.set(face.get().says(said, false)),
                        "report.notPrinted"));
    }

    void saveReport(Language language, Path file) {
        face.get()
                .view()
                .ifPresent(
                        view -> work(() -> deeds.saveReport(view, language, file), this::written, "report.notWritten"));
    }

    void saveOrders(Language language, Path file) {
        var asked = period.get();
        work(() -> deeds.saveOrders(asked, language, file), this::written, "report.notWritten");
    }

    void reconcile() {
        deeds.reconcile();
    }

    void leave() {
        deeds.leave();
    }

    private void show(Period wanted) {
        if (!wanted.equals(period.get())) {
            period.set(wanted);
            face.set(ReportFace.NONE);
            refresh();
        }
    }

    /// Whoever has gone on to another period meanwhile waits for that one.
    private void answer(Period asked, PeriodView view) {
        if (asked.equals(period.get())) {
            var said = view.running() ? Sentence.of("report.running") : Sentence.of("report.over");
            face.set(new ReportFace(Optional.of(view), said, false));
        }
    }

    private void fail(Period asked, Exception problem) {
        LOG.error("the figures of {} could not be read", asked, problem);
        if (asked.equals(period.get())) {
            face.set(face.get().says(Sentence.of("report.unreadable"), true));
        }
    }

    private void written(Written written) {
        face.set(
                switch (written) {
                    case Done(var file) -> face.get().says(Sentence.of("report.written", file), false);
                    case NotWritten(var file, var why) ->
                        face.get().says(Sentence.of(sentence(why), file.getFileName()), true);
                });
    }

    private static String sentence(Written.Why why) {
        return switch (why) {
            case FULL -> "report.full";
            case LOCKED -> "report.locked";
            case NO_FOLDER -> "report.noFolder";
            case OTHER -> "report.failed";
        };
    }

    private <T> void work(Callable<T> deed, Consumer<T> then, String failed) {
        if (work.working()) {
            return;
        }
        face.set(face.get().says(Sentence.of("report.working"), false));
        work.run(deed, then, problem -> {
            LOG.error("the report: {}", failed, problem);
            face.set(face.get().says(Sentence.of(failed), true));
        });
    }
}
