package io.saoma.ui.cashier;

import io.saoma.sale.Line;
import io.saoma.ui.Messages;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;

/// Binds `basket.fxml` to the cashier's view model: the lines, and the one that is selected.
public final class BasketController {

    private final CashierViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);

    @FXML
    private ListView<Line> basketList;

    BasketController(CashierViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        basketList.setCellFactory(_ -> new BasketCell(viewModel, messages));
        work.bind(viewModel.workProperty());
        work.subscribe(this::show);
    }

    private void show(Work now) {
        if (!basketList.getItems().equals(now.basket().lines())) {
            basketList.getItems().setAll(now.basket().lines());
        }
        basketList.getSelectionModel().clearSelection();
        if (now.selected() >= 0) {
            basketList.getSelectionModel().select(now.selected());
            basketList.scrollTo(now.selected());
        }
    }
}
