package io.saoma.ui.goods;

import io.saoma.shop.GoodsDesk;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.UiTasks;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The goods on the JavaFX thread: as they are now, and how they are changed, which takes one change at a time.
public final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final GoodsDesk desk;
    private final UiTasks tasks;
    private final BooleanSupplier mayChange;
    private final ReadOnlyObjectWrapper<Catalogue> own = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Catalogue> sold = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// @param mayChange whether whoever stands at the till now may change the goods
    public Shelf(GoodsDesk desk, UiTasks tasks, BooleanSupplier mayChange) {
        this.desk = desk;
        this.tasks = tasks;
        this.mayChange = mayChange;
        look(desk);
        var told = tasks.onFx(this::look);
        desk.subscribe(() -> told.accept(desk));
    }

    public boolean mayChange() {
        return mayChange.getAsBoolean();
    }

    /// What the cashier sells.
    public ReadOnlyObjectProperty<Catalogue> soldProperty() {
        return sold.getReadOnlyProperty();
    }

    /// The shop's own goods.
    ReadOnlyObjectProperty<Catalogue> ownProperty() {
        return own.getReadOnlyProperty();
    }

    Catalogue own() {
        return own.get();
    }

    /// Whether the demo's goods are sold, as the shop has none of its own yet.
    boolean demo() {
        return desk.demo();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Has something changed, and goes on with `then` once it is on disk; nothing has changed where it `failed`.
    void change(Consumer<GoodsDesk> deed, Runnable then, Runnable failed) {
        if (working.get()) {
            return;
        }
        working.set(true);
        tasks.run(
                () -> {
                    deed.accept(desk);
                    return desk;
                },
                _ -> {
                    working.set(false);
                    then.run();
                },
                problem -> {
                    LOG.error("the goods could not be changed", problem);
                    working.set(false);
                    failed.run();
                });
    }

    private void look(GoodsDesk now) {
        own.set(now.own());
        sold.set(now.sold());
    }
}
