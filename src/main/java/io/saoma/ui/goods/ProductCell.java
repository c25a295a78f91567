package io.saoma.ui.goods;

import io.saoma.sale.goods.Product;
import io.saoma.ui.Messages;
import io.saoma.ui.RowCell;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/// One product of a list. A press on it hands its place out and leaves the focus where it is.
final class ProductCell extends RowCell<Product> {

    private final Messages messages;
    private final Label code = column("stock-code");
    private final Label name = column("stock-name");
    private final Label barcode = column("stock-barcode");
    private final Label price = column("stock-price");
    private final Label unit = column("stock-unit");
    private final Label category = column("stock-category");

    ProductCell(ListView<Product> list, Messages messages, IntConsumer pressed) {
        super("order-row");
        this.messages = messages;
        row.getChildren().setAll(code, name, barcode, price, unit, category);
        grow(name);
        fit(list);
        onPress(pressed);
    }

    @Override
    protected String draw(Product product) {
        code.setText(product.code());
        name.setText(product.name());
        barcode.setText(barcodes(product));
        price.setText(product.price().yuan());
        unit.setText(messages.text(product.unit().key()));
        category.setText(product.category());
        return String.join(", ", product.code(), product.name(), product.price().toString());
    }

    /// The first one, and how many more there are.
    private static String barcodes(Product product) {
        var more = product.barcodes().size() - 1;
        return more > 0 ? product.barcode() + " +" + more : product.barcode();
    }
}
