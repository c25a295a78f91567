package io.saoma.ui.reconcile;

import io.saoma.report.reconcile.Difference;
import io.saoma.report.reconcile.MonthDay;
import io.saoma.report.reconcile.Place;
import io.saoma.report.reconcile.Reading;
import io.saoma.report.reconcile.Reading.Compared;
import io.saoma.report.reconcile.Reconciliation;
import io.saoma.report.reconcile.Taken;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Sentence;
import io.saoma.ui.SingleTask;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The chosen day of a month, its bill, and what is taken from it into the book: one thing at a time.
public final class ReconcileViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileViewModel.class);

    private final ReconcileDeeds deeds;
    private final UiTasks tasks;
    private final SingleTask work;
    private final InstantSource clock;
    private final Map<LocalDate, Known> known = new HashMap<>();
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ReconcileFace> face;
    private final FundsViewModel funds;

    /// What this screen has read of a day, and how to read the same once more.
    private record Known(Reconciliation reconciliation, Callable<Reading> again) {}

    public ReconcileViewModel(ReconcileDeeds deeds, UiTasks tasks, InstantSource clock, LocalDate day) {
        this.deeds = deeds;
        this.tasks = tasks;
        work = new SingleTask(tasks);
        this.clock = clock;
        funds = new FundsViewModel(deeds, tasks);
        face = new ReadOnlyObjectWrapper<>(ReconcileFace.at(day));
        work.workingProperty().subscribe(now -> face.set(face.get().working(now)));
        refresh();
    }

    /// Reads the month anew.
    public void refresh() {
        var asked = face.get().month();
        tasks.run(() -> deeds.month(asked), days -> show(asked, days), this::unreadable);
    }

    void earlier() {
        choose(face.get().day().minusDays(1));
    }

    void later() {
        choose(face.get().day().plusDays(1));
    }

    void monthEarlier() {
        choose(face.get().day().minusMonths(1));
    }

    void monthLater() {
        choose(face.get().day().plusMonths(1));
    }

    /// Whether the month in view is the last there is.
    boolean latest() {
        return !face.get().month().isBefore(YearMonth.from(today()));
    }

    LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /// No day that is still to come.
    void choose(LocalDate wanted) {
        var day = wanted.isAfter(today()) ? today() : wanted;
        if (day.equals(face.get().day())) {
            return;
        }
        funds.close();
        var before = face.get().month();
        face.set(face.get().at(day, read(day)));
        if (!before.equals(face.get().month())) {
            refresh();
        }
    }

    void up() {
        chooseDifference(face.get().chosen() - 1);
    }

    void down() {
        chooseDifference(face.get().chosen() + 1);
    }

    void chooseDifference(int index) {
        face.set(face.get().choose(index));
    }

    /// Has the bill of the chosen day from WeChat.
    void fetch() {
        var day = face.get().day();
        read(() -> deeds.fetch(day));
    }

    /// Reads a bill that somebody has downloaded.
    void read(Path bill) {
        var day = face.get().day();
        read(() -> deeds.read(bill, day));
    }

    /// The same of the file whose path is typed; a path that was copied may stand in quotes.
    void readTyped() {
        try {
            read(Path.of(file.get().strip().replaceAll("^\"|\"$", "")));
        } catch (InvalidPathException _) {
            say(Sentence.of("reconcile.noFile"), true);
        }
    }

    /// Does what the difference that is looked at asks for.
    void press() {
        face.get().difference().ifPresent(difference -> {
            var line = line(difference);
            if (line.takeable()) {
                take(difference);
            } else {
                line.sale().ifPresent(deeds::look);
            }
        });
    }

    /// Takes in every payment that only WeChat has.
    void takeAll() {
        if (face.get().rebuildable()) {
            face.get()
                    .read()
                    .ifPresent(day -> work.run(
                            () -> deeds.rebuild(day).values(),
                            taken -> took(day.day(), ReconcileWords.of(taken), taken),
                            this::failed));
        }
    }

    /// What is to be said of a difference, and done about it here.
    DifferenceLine line(Difference difference) {
        var line = DifferenceLine.of(difference);
        return elsewhere(difference).map(line::at).orElse(line);
    }

    /// At which other till it is to be settled; empty where it is this one's.
    Optional<Place> elsewhere(Difference difference) {
        return face.get().elsewhere(difference, deeds::own);
    }

    /// Whether what all tills have is laid beside the bills.
    boolean everywhere() {
        return deeds.everywhere();
    }

    boolean practice() {
        return deeds.practice();
    }

    void leave() {
        if (!funds.close()) {
            deeds.leave();
        }
    }

    /// The merchant's account on the chosen day, in the place of the differences, or those again.
    void account() {
        funds.toggle(face.get().day());
    }

    FundsViewModel funds() {
        return funds;
    }

    StringProperty fileProperty() {
        return file;
    }

    ReadOnlyObjectProperty<ReconcileFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    private Optional<Reconciliation> read(LocalDate day) {
        return Optional.ofNullable(known.get(day)).map(Known::reconciliation);
    }

    private void read(Callable<Reading> source) {
        var asked = face.get().day();
        funds.close();
        work.run(source, reading -> answer(asked, source, reading), this::failed);
    }

    /// Whoever has gone on to another day meanwhile stays there.
    private void answer(LocalDate asked, Callable<Reading> source, Reading reading) {
        keep(source, reading);
        if (!asked.equals(face.get().day())) {
            return;
        }
        if (reading instanceof Compared(var reconciliation)) {
            choose(reconciliation.day());
            face.set(face.get().with(reconciliation));
            file.set("");
            say(ReconcileWords.compared(reconciliation), false);
        } else {
            say(ReconcileWords.of(reading), true);
        }
    }

    private void keep(Callable<Reading> source, Reading reading) {
        if (reading instanceof Compared(var reconciliation)) {
            known.put(reconciliation.day(), new Known(reconciliation, source));
            refresh();
        }
    }

    private void take(Difference difference) {
        var day = face.get().day();
        work.run(
                () -> deeds.take(difference),
                taken -> took(day, ReconcileWords.of(taken), List.of(taken)),
                this::failed);
    }

    /// What was taken in is no difference any more: the same bill lies beside the book once more.
    private void took(LocalDate day, Sentence said, Collection<Taken> taken) {
        if (day.equals(face.get().day())) {
            say(said, taken.stream().anyMatch(it -> it != Taken.DONE));
        }
        var before = known.get(day);
        if (before != null && taken.contains(Taken.DONE)) {
            work.run(before.again(), reading -> again(day, before.again(), reading), this::notAgain);
        }
    }

    private void again(LocalDate day, Callable<Reading> source, Reading reading) {
        keep(source, reading);
        if (reading instanceof Compared(var reconciliation)) {
            if (day.equals(face.get().day())) {
                face.set(face.get().with(reconciliation));
            }
        } else {
            say(Sentence.of("reconcile.notAgain"), true);
        }
    }

    private void show(YearMonth asked, List<MonthDay> days) {
        if (asked.equals(face.get().month())) {
            face.set(face.get().with(days));
        }
    }

    private void failed(Exception problem) {
        if (problem instanceof IOException) {
            LOG.info("a bill's file cannot be read", problem);
            say(Sentence.of("reconcile.noFile"), true);
        } else {
            LOG.error("the bill could not be laid beside the book", problem);
            say(Sentence.of("reconcile.failed"), true);
        }
    }

    private void notAgain(Exception problem) {
        LOG.warn("the bill could not be laid beside the book once more", problem);
        say(Sentence.of("reconcile.notAgain"), true);
    }

    private void unreadable(Exception problem) {
        LOG.error("the month of bills cannot be read", problem);
        say(Sentence.of("reconcile.failed"), true);
    }

    private void say(Sentence sentence, boolean wrong) {
        face.set(face.get().says(sentence, wrong));
    }
}
