package io.saoma.ui.orders;

import io.saoma.report.Grouping;
import io.saoma.report.OrderReport;
import io.saoma.ui.UiTasks;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the orders in view come to, and by what they are put into groups.
final class Reckoning {

    private static final List<Optional<Grouping>> ASIDES =
            List.of(Optional.empty(), Optional.of(Grouping.CASHIER), Optional.of(Grouping.MEANS));

    private final BooleanSupplier awake;
    private final Latest<Figures.Question, Figures> reader;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Grouping>> grouping = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param awake whether a screen shows the orders: what is added up after that comes too late
    Reckoning(
            OrderReport report, UiTasks tasks, BooleanSupplier awake, BiConsumer<Figures.Question, Exception> failed) {
        this.awake = awake;
        reader = new Latest<>(tasks, question -> Figures.read(report, question), this::counted, failed);
    }

    /// Adds these up, aside.
    void of(DayView read) {
        reader.ask(new Figures.Question(read.aimed(), grouping.get()));
    }

    private void counted(Figures.Question question, Figures read) {
        if (awake.getAsBoolean()) {
            figures.set(Optional.of(read));
        }
    }

    /// By the next of the three: not at all, by cashier, by means.
    void groupOtherwise() {
        grouping.set(ASIDES.get((ASIDES.indexOf(grouping.get()) + 1) % ASIDES.size()));
    }

    void ungroup() {
        grouping.set(Optional.empty());
    }

    void clear() {
        figures.set(Optional.empty());
    }

    /// Empty until the report has added up.
    ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// By what the orders are put into groups, where that is shown.
    ReadOnlyObjectProperty<Optional<Grouping>> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }
}
