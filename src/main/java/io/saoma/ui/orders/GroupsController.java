package io.saoma.ui.orders;

import io.saoma.report.Grouping;
import io.saoma.report.OrderGroup;
import io.saoma.sale.Means;
import io.saoma.ui.Messages;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds `groups.fxml`: what each cashier sold, or what was paid in which way, of all orders that fit.
public final class GroupsController {

    private final OrdersViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Optional<Figures>> figures = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private Label titleLabel;

    @FXML
    private VBox rows;

    GroupsController(OrdersViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        figures.bind(viewModel.reckoning().figuresProperty());
        figures.subscribe(now -> now.ifPresent(this::show));
    }

    private void show(Figures now) {
        var by = now.question().grouping();
        titleLabel.setText(
                messages.text(by.filter(Grouping.MEANS::equals).isPresent() ? "orders.byMeans" : "orders.byCashier"));
        rows.getChildren()
                .setAll(now.groups().stream()
                        .map(group ->
                                row(group, by.filter(Grouping.MEANS::equals).isPresent()))
                        .toList());
        if (now.groups().isEmpty()) {
            rows.getChildren().setAll(label(messages.text("orders.nothingPaid"), "second"));
        }
    }

    private Node row(OrderGroup group, boolean means) {
        var name =
                label(means ? messages.text(MeansWords.of(Means.valueOf(group.word()))) : group.word(), "group-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var first = new HBox(name, label(group.paid().toString(), "group-sum"));
        var second = new HBox(
                figure("orders.groupSales", "%,d".formatted(group.sales())),
                figure("orders.average", group.average().toString()),
                figure("orders.groupRefunds", group.refunded().toString()));
        second.getStyleClass().add("group-figures");
        var row = new VBox(first, second);
        row.getStyleClass().add("group-row");
        return row;
    }

    private Node figure(String key, String figure) {
        var box = new VBox(label(messages.text(key), "caption"), label(figure, "group-figure"));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("group-cell");
        return box;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
