package io.saoma.ui.cashier.beside;

import io.saoma.sale.basket.HeldBasket;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which of the baskets that stand aside is to come back.
public final class RecallViewModel implements Panel {

    private final Consumer<HeldBasket> recall;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<Choice> choice;

    /// The baskets, oldest first, and the one that Enter takes.
    public record Choice(List<HeldBasket> held, int index) {

        Choice at(int wanted) {
            return new Choice(held, Math.floorMod(wanted, held.size()));
        }
    }

    /// @param held at least one, oldest first
    public RecallViewModel(List<HeldBasket> held, Consumer<HeldBasket> recall, Runnable leave) {
        this.recall = recall;
        this.leave = leave;
        choice = new ReadOnlyObjectWrapper<>(new Choice(List.copyOf(held), 0));
    }

    public void up() {
        choice.set(choice.get().at(choice.get().index() - 1));
    }

    public void down() {
        choice.set(choice.get().at(choice.get().index() + 1));
    }

    public void take() {
        choose(choice.get().index());
    }

    /// Nothing happens where there is no such basket.
    public void choose(int index) {
        if (index < choice.get().held().size()) {
            leave.run();
            recall.accept(choice.get().held().get(index));
        }
    }

    public void leave() {
        leave.run();
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }
}
