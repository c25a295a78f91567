package io.saoma.ui.orders;

import io.saoma.report.OrderRow;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One order of the list. A press on it selects it and leaves the focus where it is.
final class OrderCell extends ListCell<OrderRow> {

    private static final PseudoClass BIG = PseudoClass.getPseudoClass("big");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd");
    private static final int BIG_FROM = 10;
    private static final int TAIL = 6;
    private static final double SCROLL_BAR = 8;
    private static final String NOTHING = "–";

    private final OrdersViewModel viewModel;
    private final Messages messages;
    private final Label time = column("order-time");
    private final Label number = column("order-number");
    private final Label item = column("order-item");
    private final Label amount = column("order-amount");
    private final StackPane state = new StackPane();
    private final Label means = column("order-means");
    private final Label cashier = column("order-cashier");
    private final HBox row = new HBox(time, number, item, amount, state, means, cashier);

    OrderCell(ListView<OrderRow> list, OrdersViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        state.getStyleClass().add("order-state");
        row.getStyleClass().add("order-row");
        item.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(item, Priority.ALWAYS);
        setPrefWidth(0);
        // the columns stand under their heads, whether there is a scroll bar or not
        row.maxWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!isEmpty()) {
                viewModel.select(getIndex());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable OrderRow order, boolean empty) {
        super.updateItem(order, empty);
        if (empty || order == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var sameDay = order.number().day().equals(viewModel.dayProperty().get());
        time.setText((sameDay ? TIME : DATE).format(order.at().atZone(BusinessDay.ZONE)));
        number.setText(order.number().brief());
        item.setText(items(order));
        amount.setText(order.total().yuan());
        row.pseudoClassStateChanged(BIG, amount.getText().length() >= BIG_FROM);
        var chip = new ChipLabel(Chips.of(order.look()), messages);
        state.getChildren().setAll(chip);
        means.setText(means(order));
        cashier.setText(order.cashier());
        setAccessibleText(String.join(
                ", ",
                time.getText(),
                number.getText(),
                item.getText(),
                order.total().toString(),
                chip.getText()));
        setGraphic(row);
        viewModel.reached(getIndex());
    }

    private String items(OrderRow order) {
        return order.pieces() == 1
                ? order.firstItem()
                : messages.say(Sentence.of("orders.items", order.firstItem(), order.pieces()));
    }

    /// By what it was paid: the end of WeChat's number, or cash, or both.
    private String means(OrderRow order) {
        var number = order.transactionId().map(OrderCell::tail);
        if (order.cash().equals(Money.ZERO)) {
            return number.orElse(NOTHING);
        }
        var cash = messages.text("orders.cash");
        return number.map(tail -> cash + " " + tail).orElse(cash);
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - TAIL));
    }

    private static Label column(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
