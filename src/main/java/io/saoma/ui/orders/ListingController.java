package io.saoma.ui.orders;

import io.saoma.report.OrderFilter;
import io.saoma.report.OrderRow;
import io.saoma.report.Period;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;

/// Binds `listing.fxml` to the orders in view; only the rows that are seen exist.
public final class ListingController {

    private static final PseudoClass EVERYWHERE = PseudoClass.getPseudoClass("everywhere");

    private final OrdersViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Optional<OrderFilter>> filter = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Listing> listing = new SimpleObjectProperty<>(Listing.NONE);
    private final ObjectProperty<Optional<DayView>> view = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Sentence>> problem = new SimpleObjectProperty<>(Optional.empty());
    private Listing before = Listing.NONE;

    @FXML
    private HBox head;

    @FXML
    private Label placeHead;

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
        view.subscribe(_ -> showWhyEmpty());
        problem.bind(viewModel.problemProperty());
        problem.subscribe(_ -> showWhyEmpty());
        filter.bind(viewModel.search().filterProperty().map(Optional::of));
        filter.subscribe(now -> show(now.filter(OrderFilter::everywhere).isPresent()));
        listing.bind(viewModel.listingProperty());
        listing.subscribe(this::show);
    }

    /// Among those of other tills, where an order was rung up matters more than WeChat's number.
    private void show(boolean everywhere) {
        placeHead.setText(messages.text(everywhere ? "orders.shopAndTillHead" : "orders.tillAndShift"));
        head.pseudoClassStateChanged(EVERYWHERE, everywhere);
    }

    private void show(Listing now) {
        var index = now.index();
        var follow = !now.selected().equals(before.selected()) || isInSight(before.index());
        if (!orderList.getItems().equals(now.rows())) {
            orderList.getItems().setAll(now.rows());
        }
        orderList.getSelectionModel().clearSelection();
        if (index >= 0) {
            orderList.getSelectionModel().select(index);
            if (follow) {
                flow().ifPresent(flow -> flow.scrollTo(index));
            }
        }
        before = now;
    }

    /// The flow moves no further than it must; the list's own `scrollTo` would bring every row to the top.
    private Optional<VirtualFlow<?>> flow() {
        return orderList.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    private boolean isInSight(int index) {
        return flow().filter(flow -> flow.getFirstVisibleCell() != null
                        && flow.getFirstVisibleCell().getIndex() <= index
                        && index <= flow.getLastVisibleCell().getIndex())
                .isPresent();
    }

    private void showWhyEmpty() {
        var unread = viewModel.home()
                ? problem.get().map(messages::say).orElseGet(() -> messages.text("orders.reading"))
                : "";
        emptyLabel.setText(view.get().map(this::whyEmpty).orElse(unread));
    }

    private String whyEmpty(DayView now) {
        var text = now.question().filter().text();
        if (!text.isBlank()) {
            return messages.say(Sentence.of("orders.notFound", text.strip()));
        }
        var filter = now.question().filter();
        if (filter.count() > 0) {
            return messages.text("orders.noneFit");
        }
        var today = filter.period().equals(Period.of(viewModel.search().today()));
        return messages.text(today ? "orders.noneToday" : filter.period().oneDay() ? "orders.none" : "orders.noneThen");
    }
}
