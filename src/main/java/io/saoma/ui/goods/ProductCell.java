package io.saoma.ui.goods;

import io.saoma.sale.goods.Product;
import io.saoma.ui.ListRow;
import io.saoma.ui.Messages;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One product of a list. A press on it hands its place out and leaves the focus where it is.
final class ProductCell extends ListCell<Product> {

    private final Messages messages;
    private final Label code = column("stock-code");
    private final Label name = column("stock-name");
    private final Label barcode = column("stock-barcode");
    private final Label price = column("stock-price");
    private final Label unit = column("stock-unit");
    private final Label category = column("stock-category");
    private final HBox row = new HBox(code, name, barcode, price, unit, category);

    ProductCell(ListView<Product> list, Messages messages, IntConsumer pressed) {
        this.messages = messages;
        row.getStyleClass().add("order-row");
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
        code.setText(product.code());
        name.setText(product.name());
        barcode.setText(barcodes(product));
        price.setText(product.price().yuan());
        unit.setText(messages.text(product.unit().key()));
        category.setText(product.category());
        setAccessibleText(String.join(
                ", ", product.code(), product.name(), product.price().toString()));
        setGraphic(row);
    }

    /// The first one, and how many more there are.
    private static String barcodes(Product product) {
        var more = product.barcodes().size() - 1;
        return more > 0 ? product.barcode() + " +" + more : product.barcode();
    }

    private static Label column(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
