package io.saoma.ui.cashier;

import io.saoma.sale.Line;
import io.saoma.ui.Sentence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The basket under the cashier's hands: every change can be taken back, and the total always stays chargeable.
final class BasketDesk {

    private static final int REMEMBERED = 100;

    private final Deque<Work> past = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

    /// Puts something into the basket, or says why it does not fit.
    Optional<Sentence> put(Line line) {
        return change(work.get().plus(line));
    }

    Optional<Sentence> more() {
        return work.get().isEmpty() ? Optional.empty() : change(work.get().more());
    }

    void fewer() {
        if (!work.get().isEmpty()) {
            remember(work.get().fewer());
        }
    }

    void remove() {
        if (!work.get().isEmpty()) {
            remember(work.get().without());
        }
    }

    void empty() {
        if (!work.get().isEmpty()) {
            remember(Work.NONE);
        }
    }

    void undo() {
        if (!past.isEmpty()) {
            work.set(past.pop());
            undoable.set(!past.isEmpty());
        }
    }

    void select(int index) {
        work.set(work.get().select(index));
    }

    void up() {
        work.set(work.get().up());
    }

    void down() {
        work.set(work.get().down());
    }

    /// A new customer: nothing of the last one can come back.
    void clear() {
        past.clear();
        undoable.set(false);
        work.set(Work.NONE);
    }

    ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    private Optional<Sentence> change(Work next) {
        if (next.basket().equals(work.get().basket())) {
            return Optional.of(Sentence.of("cashier.lineFull", Line.MOST));
        }
        if (!next.basket().total().chargeable()) {
            return Optional.of(Sentence.of("cashier.totalTooLarge"));
        }
        remember(next);
        return Optional.empty();
    }

    private void remember(Work next) {
        past.push(work.get());
        if (past.size() > REMEMBERED) {
            past.removeLast();
        }
        undoable.set(true);
        work.set(next);
    }
}
