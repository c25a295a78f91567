package io.saoma.ui.goods;

import io.saoma.sale.goods.Product;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Shows products in a list of which only the rows that are seen exist, with the one at hand in sight.
final class ProductList {

    private final ListView<Product> list;
    private List<Product> shown = List.of();

    ProductList(ListView<Product> list) {
        this.list = list;
    }

    /// @param index of the one at hand, -1 where none is
    void show(List<Product> products, int index) {
        if (!shown.equals(products)) {
            list.getItems().setAll(products);
            shown = products;
        }
        list.getSelectionModel().clearSelection();
        if (index >= 0) {
            list.getSelectionModel().select(index);
            flow().ifPresent(flow -> flow.scrollTo(index));
        }
    }

    /// The flow moves no further than it must; the list's own `scrollTo` would bring every row to the top.
    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
