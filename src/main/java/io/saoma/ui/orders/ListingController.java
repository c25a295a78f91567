package io.saoma.ui.orders;

import io.saoma.report.OrderRow;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Binds `listing.fxml` to the orders in view; only the rows that are seen exist.
public final class ListingController {

    private final OrdersViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Listing> listing = new SimpleObjectProperty<>(Listing.NONE);
    private final ObjectProperty<Optional<DayView>> view = new SimpleObjectProperty<>(Optional.empty());
    private Listing before = Listing.NONE;

    @FXML
    private ListView<OrderRow> orderList;

    @FXML
    private Label emptyLabel;

    ListingController(OrdersViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        orderList.setCellFactory(list -> new OrderCell(list, viewModel, messages));
        view.bind(viewModel.viewProperty());
        view.subscribe(now -> emptyLabel.setText(now.map(this::whyEmpty).orElse("")));
        listing.bind(viewModel.listingProperty());
        listing.subscribe(this::show);
    }

    private void show(Listing now) {
        if (!orderList.getItems().equals(now.rows())) {
            orderList.getItems().setAll(now.rows());
        }
        var index = now.index();
        orderList.getSelectionModel().clearSelection();
        if (index >= 0) {
            orderList.getSelectionModel().select(index);
            if (!now.selected().equals(before.selected())) {
                bringIntoSight(index);
            }
        }
        before = now;
    }

    /// Moves the list no further than it must; `scrollTo` would bring every row to the top.
    private void bringIntoSight(int index) {
        if (orderList.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }

    private String whyEmpty(DayView now) {
        var text = now.question().text();
        if (!text.isBlank()) {
            return messages.say(Sentence.of("orders.notFound", text.strip()));
        }
        return messages.text(now.question().day().equals(viewModel.today()) ? "orders.noneToday" : "orders.none");
    }
}
