package io.saoma.ui.orders;

import io.saoma.report.Sellers;
import io.saoma.sale.Means;
import io.saoma.sale.SaleKind;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Binds `filter.fxml`: which orders are to be seen. Every choice is a button, so that a finger can do it; Tab
/// goes from one to the next, and Space presses it.
public final class FilterController implements Screen {

    private final FilterViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Sellers> sellers = new SimpleObjectProperty<>(Sellers.NONE);
    private final ObjectProperty<Optional<Sentence>> wrong = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private FlowPane spanBox;

    @FXML
    private TextField fromField;

    @FXML
    private TextField toField;

    @FXML
    private FlowPane kindBox;

    @FXML
    private FlowPane meansBox;

    @FXML
    private VBox shopPart;

    @FXML
    private FlowPane shopBox;

    @FXML
    private VBox cashierPart;

    @FXML
    private FlowPane cashierBox;

    @FXML
    private VBox tillPart;

    @FXML
    private FlowPane tillBox;

    @FXML
    private TextField leastField;

    @FXML
    private TextField mostField;

    @FXML
    private Label wrongLabel;

    public FilterController(FilterViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Choices.fill(spanBox, viewModel.spanProperty(), List.of(Span.values()), span -> messages.text(span.key()));
        Choices.fill(
                kindBox,
                viewModel.kindProperty(),
                messages.text("filter.all"),
                kinds(),
                kind -> messages.text(key(kind)));
        Choices.fill(
                meansBox,
                viewModel.meansProperty(),
                messages.text("filter.all"),
                List.of(Means.values()),
                means -> messages.text(MeansWords.of(means)));
        sellers.bind(viewModel.sellersProperty());
        sellers.subscribe(this::show);
        fromField.textProperty().bindBidirectional(viewModel.fromProperty());
        toField.textProperty().bindBidirectional(viewModel.toProperty());
        leastField.textProperty().bindBidirectional(viewModel.leastProperty());
        mostField.textProperty().bindBidirectional(viewModel.mostProperty());
        wrong.bind(viewModel.wrongProperty());
        wrong.subscribe(now -> {
            wrongLabel.setText(now.map(messages::say).orElse(""));
            wrongLabel.setManaged(now.isPresent());
        });
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "filter.show", viewModel::show),
                Key.listed("Tab", "filter.keyNext"),
                Key.listed("Space", "filter.keyChoose"),
                Key.pressed(KeyCode.F2, "orders.today", () -> choose(Span.TODAY)),
                Key.pressed(KeyCode.F3, "orders.yesterday", () -> choose(Span.YESTERDAY)),
                Key.pressed(KeyCode.F4, "orders.sevenDays", () -> choose(Span.WEEK)),
                Key.pressed(KeyCode.F6, "orders.thisMonth", () -> choose(Span.MONTH)),
                Key.pressed(KeyCode.F8, "filter.clear", viewModel::clear),
                Key.pressed(KeyCode.ESCAPE, "orders.back", viewModel::back));
    }

    @Override
    public void focus() {
        fromField.requestFocus();
        fromField.selectAll();
    }

    @FXML
    private void onShow() {
        viewModel.show();
    }

    @FXML
    private void onClear() {
        viewModel.clear();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    private void choose(Span span) {
        viewModel.spanProperty().set(Optional.of(span));
    }

    /// Where there is one shop, one cashier or one till, there is nothing to choose.
    private void show(Sellers now) {
        Choices.fill(shopBox, viewModel.shopProperty(), messages.text("filter.all"), now.shops(), name -> name);
        Choices.fill(
                cashierBox, viewModel.cashierProperty(), messages.text("filter.all"), now.cashiers(), name -> name);
        Choices.fill(tillBox, viewModel.tillProperty(), messages.text("filter.all"), now.tills(), String::valueOf);
        Visible.when(
                shopPart,
                now.shops().size() > 1 || viewModel.shopProperty().get().isPresent());
        Visible.when(
                cashierPart,
                now.cashiers().size() > 1 || viewModel.cashierProperty().get().isPresent());
        Visible.when(
                tillPart,
                now.tills().size() > 1 || viewModel.tillProperty().get().isPresent());
    }

    /// A till in practice sees practice alone.
    private List<SaleKind> kinds() {
        return Arrays.stream(SaleKind.values())
                .filter(kind -> kind != SaleKind.PRACTICE || !viewModel.practice())
                .toList();
    }

    private static String key(SaleKind kind) {
        return switch (kind) {
            case TO_DO -> "orders.toDo";
            case PAID -> "filter.paid";
            case PENDING -> "filter.pending";
            case LATE -> "filter.late";
            case BY_HAND -> "filter.byHand";
            case REFUNDED -> "filter.refunded";
            case CANCELLED -> "filter.cancelled";
            case PRACTICE -> "filter.practice";
        };
    }
}
