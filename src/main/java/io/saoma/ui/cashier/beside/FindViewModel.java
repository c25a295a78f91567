package io.saoma.ui.cashier.beside;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A product that is looked for by a part of its name, its initials or its code.
public final class FindViewModel implements Panel {

    private final Catalogue goods;
    private final Consumer<Product> take;
    private final Runnable leave;
    private final StringProperty typed;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();

    /// The products that fit, and the one that Enter takes, -1 where there are none.
    public record Found(List<Product> products, int index) {

        Found at(int wanted) {
            return new Found(products, products.isEmpty() ? -1 : Math.clamp(wanted, 0, products.size() - 1));
        }
    }

    public FindViewModel(Catalogue goods, String first, Consumer<Product> take, Runnable leave) {
        this.goods = goods;
        this.take = take;
        this.leave = leave;
        typed = new SimpleStringProperty(first);
        typed.subscribe(this::look);
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    public void up() {
        found.set(found.get().at(found.get().index() - 1));
    }

    public void down() {
        found.set(found.get().at(found.get().index() + 1));
    }

    Optional<Colour> colour(Product product) {
        return goods.category(product).map(Category::colour);
    }

    /// Enter: the one at hand comes into the basket.
    public void take() {
        takeAt(found.get().index());
    }

    void takeAt(int index) {
        if (index >= 0) {
            leave.run();
            take.accept(found.get().products().get(index));
        }
    }

    public void leave() {
        leave.run();
    }

    private void look(String text) {
        found.set(new Found(text.isBlank() ? goods.shelved() : goods.find(text), 0).at(0));
    }
}
