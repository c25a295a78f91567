package io.saoma.ui.cashier;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.basket.BasketKeeper;
import io.saoma.sale.basket.HeldBasket;
import io.saoma.sale.basket.StandingBaskets;
import io.saoma.ui.Sentence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The baskets under the cashier's hands: every change can be taken back and is kept, and the total is never more than
/// an order may ask for.
final class BasketDesk {

    private static final int REMEMBERED = 100;

    private final BasketKeeper keeper;
    private final Deque<Work> past = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ObservableList<HeldBasket> held = FXCollections.observableArrayList();

    BasketDesk(BasketKeeper keeper) {
        this.keeper = keeper;
    }

    /// Goes on with the baskets of an earlier run.
    void restore(StandingBaskets standing) {
        held.setAll(standing.held());
        begin(standing.atHand());
    }

    /// Puts something into the basket, or says why it does not fit.
    Optional<Sentence> put(Line line) {
        return change(work.get().plus(line));
    }

    Optional<Sentence> more() {
        if (work.get().isEmpty()) {
            return Optional.empty();
        }
        return work.get().weighed()
                ? Optional.of(Sentence.of("cashier.weighedLine"))
                : change(work.get().more());
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

    /// Something was agreed about the goods: a discount, a return, a note.
    void agree(Basket now) {
        if (!now.equals(work.get().basket())) {
            remember(new Work(now, work.get().selected()));
        }
    }

    /// 抹零: nothing, then to the jiao, then to the yuan, then nothing again; a step that lets nothing off is left out.
    void round() {
        var basket = work.get().basket();
        var reductions = basket.reductions();
        var wanted = Rounds.after(
                reductions.rounding(),
                basket.with(reductions.withRounding(Optional.empty())).total());
        agree(basket.with(reductions.withRounding(wanted)));
    }

    void undo() {
        if (!past.isEmpty()) {
            put(past.pop());
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

    /// Puts the basket aside, if there is one: the next customer is served meanwhile.
    void hold() {
        if (!work.get().isEmpty()) {
            held.add(keeper.held(freeTicket(), work.get().basket()));
            clear();
        }
    }

    /// Brings a basket back; the one at hand, if any, goes aside for it.
    void recall(HeldBasket wanted) {
        if (held.contains(wanted)) {
            hold();
            held.remove(wanted);
            keeper.recalled(wanted);
            begin(wanted.basket());
        }
    }

    private int freeTicket() {
        return IntStream.iterate(1, it -> it + 1)
                .filter(ticket -> held.stream().noneMatch(it -> it.ticket() == ticket))
                .findFirst()
                .orElseThrow();
    }

    /// The sale that took this basket away came to nothing, so it is here again.
    void resume() {
        keeper.changed(Basket.EMPTY, work.get().basket());
    }

    /// A new customer: nothing of the last one can come back.
    void clear() {
        begin(Basket.EMPTY);
    }

    private void begin(Basket basket) {
        past.clear();
        undoable.set(false);
        work.set(new Work(basket, basket.lines().size() - 1));
    }

    private void put(Work next) {
        keeper.changed(work.get().basket(), next.basket());
        work.set(next);
    }

    ObservableList<HeldBasket> held() {
        return held;
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
        if (next.basket().total().compareTo(Money.MOST) > 0) {
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
        put(next);
    }
}
