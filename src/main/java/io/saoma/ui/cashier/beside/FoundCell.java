package io.saoma.ui.cashier.beside;

import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Product;
import io.saoma.ui.ListRow;
import io.saoma.ui.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One product that fits; a press on it takes it.
final class FoundCell extends ListCell<Product> {

    private final Messages messages;
    private final Function<Product, Optional<Colour>> colour;
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final Label unit = new Label();
    private final Label price = new Label();
    private final HBox row = new HBox(swatch, name, unit, price);

    FoundCell(
            ListView<Product> list,
            Messages messages,
            Function<Product, Optional<Colour>> colour,
            IntConsumer pressed) {
        this.messages = messages;
        this.colour = colour;
        row.getStyleClass().add("recall-row");
        unit.getStyleClass().add("caption");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        price.getStyleClass().add("strong");
        price.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ListRow.fit(this, row, list);
        ListRow.onPress(this, pressed);
    }

    @Override
    protected void updateItem(@Nullable Product product, boolean empty) {
        super.updateItem(product, empty);
        if (empty || product == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        swatch.getStyleClass()
                .setAll(
                        "swatch",
                        colour.apply(product)
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .orElse("none"));
        name.setText(product.name());
        unit.setText(messages.text(product.unit().key()));
        price.setText(product.price().yuan());
        setAccessibleText(product.name() + ", " + product.price());
        setGraphic(row);
    }
}
