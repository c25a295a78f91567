package io.saoma.ui.cashier;

import io.saoma.sale.Line;
import io.saoma.ui.Messages;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/// Binds `basket.fxml` to the cashier's view model: the lines, and the one that is selected.
public final class BasketController {

    private final CashierViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);

    @FXML
    private HBox basketHead;

    @FXML
    private ListView<Line> basketList;

    BasketController(CashierViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        basketList.setCellFactory(_ -> new BasketCell(viewModel, messages));
        var scroll = new BasketScroll(basketList, basketHead);
        work.bind(viewModel.workProperty());
        work.subscribe(now -> show(now, scroll));
    }

    private void show(Work now, BasketScroll scroll) {
        RowChange.of(basketList.getItems(), now.basket().lines()).carryOut(basketList.getItems());
        basketList.getSelectionModel().clearSelection();
        if (now.selected() >= 0) {
            basketList.getSelectionModel().select(now.selected());
            scroll.show(now.selected());
        }
    }
}
