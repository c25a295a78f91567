package io.saoma.ui.cashier;

import io.saoma.sale.Basket;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.cashier.beside.DiscountViewModel;
import io.saoma.ui.cashier.beside.FindViewModel;
import io.saoma.ui.cashier.beside.NoteViewModel;
import io.saoma.ui.cashier.beside.Panel;
import io.saoma.ui.cashier.beside.Permission;
import io.saoma.ui.cashier.beside.RecallViewModel;
import io.saoma.ui.cashier.beside.ReturnViewModel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// The one panel that may stand beside the basket; none opens or stays while a payment is under way.
public final class BesideDesk {

    private final BasketDesk desk;
    private final ObservableBooleanValue frozen;
    private final Permission permission;
    private final ReadOnlyObjectWrapper<Optional<Panel>> panel = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether the panel still speaks of the basket as it is by now.
    private Predicate<Basket> speaksOf = _ -> true;

    BesideDesk(BasketDesk desk, ObservableBooleanValue frozen, Permission permission) {
        this.desk = desk;
        this.frozen = frozen;
        this.permission = permission;
        frozen.subscribe(this::close);
        desk.workProperty().subscribe(this::follow);
    }

    /// A scan changes the basket under a panel: what was agreed about the goods before would take the new ones out.
    private void follow(Work now) {
        if (!speaksOf.test(now.basket())) {
            close();
        }
    }

    public ReadOnlyObjectProperty<Optional<Panel>> panelProperty() {
        return panel.getReadOnlyProperty();
    }

    /// F4: the baskets that stand aside, to choose from; none where there are none.
    public void recall() {
        if (!desk.held().isEmpty()) {
            show(() -> new RecallViewModel(desk.held(), desk::recall, this::close), _ -> true);
        }
    }

    /// `/`: what is let off, from a line that the cashier went back to, else from the whole basket.
    public void discount() {
        onThisBasket(work -> new DiscountViewModel(
                work.basket(), work.hand(), work.atLast(), this::permit, desk::agree, this::close));
    }

    /// A yes that comes when the panel is no longer there comes too late.
    private void permit(Basket reduced, Runnable granted) {
        var asked = panel.get();
        permission.ask(reduced, () -> {
            if (panel.get().equals(asked)) {
                granted.run();
            }
        });
    }

    /// F7: a note about the basket, whatever comes into it meanwhile.
    public void note() {
        onBasket(work -> new NoteViewModel(work.basket().note(), this::note, this::close), _ -> now -> !now.isEmpty());
    }

    private void note(String note) {
        desk.agree(desk.workProperty().get().basket().withNote(note));
    }

    /// F8: the goods of the line at hand come back.
    public void takeBack() {
        onThisBasket(work -> new ReturnViewModel(
                work.line(), line -> desk.agree(work.basket().with(work.hand(), line)), this::close));
    }

    /// F2: the goods, to be found by name; `take` gets the one that is meant.
    void find(Catalogue goods, String typed, Consumer<Product> take) {
        show(() -> new FindViewModel(goods, typed, take, this::close), _ -> true);
    }

    void close() {
        panel.set(Optional.empty());
    }

    private void onThisBasket(Function<Work, Panel> made) {
        onBasket(made, work -> work.basket()::equals);
    }

    private void onBasket(Function<Work, Panel> made, Function<Work, Predicate<Basket>> about) {
        var work = desk.workProperty().get();
        if (!work.isEmpty()) {
            show(() -> made.apply(work), about.apply(work));
        }
    }

    private void show(Supplier<Panel> made, Predicate<Basket> about) {
        if (!frozen.get()) {
            speaksOf = about;
            panel.set(Optional.of(made.get()));
        }
    }
}
