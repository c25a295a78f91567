package io.saoma.ui.cashier.beside;

import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Product;
import io.saoma.ui.Messages;
import io.saoma.ui.RowCell;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// One product that fits; a press on it takes it.
final class FoundCell extends RowCell<Product> {

    private final Messages messages;
    private final Function<Product, Optional<Colour>> colour;
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final Label unit = wholeColumn("caption");
    private final Label price = wholeColumn("strong");

    FoundCell(
            ListView<Product> list,
            Messages messages,
            Function<Product, Optional<Colour>> colour,
            IntConsumer pressed) {
        super("recall-row");
        this.messages = messages;
        this.colour = colour;
        row.getChildren().setAll(swatch, name, unit, price);
        grow(name);
        fit(list);
        onPress(pressed);
    }

    @Override
    protected String draw(Product product) {
        swatch.getStyleClass()
                .setAll(
                        "swatch",
                        colour.apply(product)
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .orElse("none"));
        name.setText(product.name());
        unit.setText(messages.text(product.unit().key()));
        price.setText(product.price().yuan());
        return product.name() + ", " + product.price();
    }
}
