package io.saoma.ui.goods;

import io.saoma.shop.GoodsDesk;
import io.saoma.shop.GoodsEdit;
import io.saoma.shop.Outcome;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import io.saoma.ui.SingleTask;
import io.saoma.ui.UiTasks;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The goods on the JavaFX thread: as they are now, and how they are changed, which takes one change at a time.
public final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final GoodsDesk desk;
    private final BooleanSupplier mayChange;
    private final ReadOnlyObjectWrapper<Catalogue> own = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Catalogue> sold = new ReadOnlyObjectWrapper<>();
    private final SingleTask work;

    /// @param mayChange whether whoever stands at the till now may change the goods
    public Shelf(GoodsDesk desk, UiTasks tasks, BooleanSupplier mayChange) {
        this.desk = desk;
        work = new SingleTask(tasks);
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
        return work.workingProperty();
    }

    /// Has something changed by somebody who saw the goods so, and goes on with `then` once it is on disk; nothing has
    /// changed where it `failed`, which is told why. A manager may have begun and somebody else stand here by now.
    void change(
            Catalogue seen, Function<GoodsEdit, Outcome> deed, Consumer<Outcome.Made> then, Consumer<Refused> failed) {
        if (!mayChange()) {
            failed.accept(new Refused(Sentence.of("stock.notAllowed"), seen));
            return;
        }
        work.run(
                () -> deed.apply(desk.edit(seen)),
                outcome -> {
                    look(desk);
                    switch (outcome) {
                        case Outcome.Made made -> then.accept(made);
                        case Outcome.Overtaken(var by, var now) -> failed.accept(new Refused(Meanwhile.of(by), now));
                        case Outcome.NotNow(var why) -> failed.accept(new Refused(notNow(why), seen));
                    }
                },
                problem -> {
                    LOG.error("the goods could not be changed", problem);
                    failed.accept(new Refused(Sentence.of("stock.notWritten"), seen));
                });
    }

    private static Sentence notNow(Accord why) {
        return Sentence.of(
                switch (why) {
                    case PUT_BACK -> "stock.putBack";
                    case NEWER -> "stock.newer";
                    case SAME, AWAY -> "stock.away";
                });
    }

    private void look(GoodsDesk now) {
        own.set(now.own());
        sold.set(now.sold());
    }
}
