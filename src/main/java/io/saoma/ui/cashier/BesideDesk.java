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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one panel that may stand beside the basket; none opens while a payment is under way.
public final class BesideDesk {

    private final BasketDesk desk;
    private final BooleanSupplier free;
    private final Permission permission;
    private final ReadOnlyObjectWrapper<Optional<Panel>> panel = new ReadOnlyObjectWrapper<>(Optional.empty());

    BesideDesk(BasketDesk desk, BooleanSupplier free, Permission permission) {
        this.desk = desk;
        this.free = free;
        this.permission = permission;
    }

    public ReadOnlyObjectProperty<Optional<Panel>> panelProperty() {
        return panel.getReadOnlyProperty();
    }

    /// F4: the baskets that stand aside, to choose from; none where there are none.
    public void recall() {
        if (!desk.held().isEmpty()) {
            show(() -> new RecallViewModel(desk.held(), desk::recall, this::close));
        }
    }

    /// `/`: what is let off, from a line that the cashier went back to, else from the whole basket.
    public void discount() {
        onBasket(work -> new DiscountViewModel(
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

    /// F7: a note about the basket.
    public void note() {
        onBasket(work -> new NoteViewModel(work.basket(), desk::agree, this::close));
    }

    /// F8: the goods of the line at hand come back.
    public void takeBack() {
        onBasket(work -> new ReturnViewModel(
                work.line(), line -> desk.agree(work.basket().with(work.hand(), line)), this::close));
    }

    /// F2: the goods, to be found by name; `take` gets the one that is meant.
    void find(Catalogue goods, String typed, Consumer<Product> take) {
        show(() -> new FindViewModel(goods, typed, take, this::close));
    }

    void close() {
        panel.set(Optional.empty());
    }

    private void onBasket(Function<Work, Panel> made) {
        var work = desk.workProperty().get();
        if (!work.isEmpty()) {
            show(() -> made.apply(work));
        }
    }

    private void show(Supplier<Panel> made) {
        if (free.getAsBoolean()) {
            panel.set(Optional.of(made.get()));
        }
    }
}
