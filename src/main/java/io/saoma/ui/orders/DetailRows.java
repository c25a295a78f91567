package io.saoma.ui.orders;

import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.sale.Line;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The plain rows of an order: what was sold, and the numbers under which WeChat and the till know it.
final class DetailRows {

    private static final int ROOM = 50;

    private DetailRows() {}

    /// A row for each line, as far as anybody would read them.
    static List<Node> lines(List<Line> lines, Messages messages) {
        var rows = new ArrayList<Node>();
        lines.stream().limit(ROOM).forEach(line -> rows.add(row(line)));
        if (lines.size() > ROOM) {
            rows.add(caption(messages.say(Sentence.of("orders.linesMore", lines.size() - ROOM))));
        }
        return rows;
    }

    /// Every order that was placed for the sale, and every payment of it.
    static List<Node> numbers(List<PaymentEvent> events, Messages messages) {
        var rows = new ArrayList<Node>();
        for (var event : events) {
            switch (event) {
                case Charged _, Reattempted _ -> rows.add(row(messages.text("orders.outTradeNo"), event.outTradeNo()));
                case PaymentReceived paid ->
                    rows.add(row(
                            messages.text("orders.transaction"), paid.receipt().transactionId()));
                default -> {}
            }
        }
        return rows;
    }

    private static Node row(Line line) {
        var name = new Label(line.name());
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("line-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, caption("× " + line.quantity()), amount(line));
        row.getStyleClass().add("detail-row");
        return row;
    }

    private static Node row(String name, String number) {
        var value = new Label(number);
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("line-number");
        var row = new FlowPane(caption(name), value);
        row.getStyleClass().add("detail-row");
        return row;
    }

    private static Label amount(Line line) {
        var amount = new Label(line.sum().yuan());
        amount.setMinWidth(Region.USE_PREF_SIZE);
        amount.getStyleClass().add("line-amount");
        return amount;
    }

    private static Label caption(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("caption");
        return label;
    }
}
