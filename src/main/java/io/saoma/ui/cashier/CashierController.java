package io.saoma.ui.cashier;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `cashier.fxml` to its view model: puts the parts into their places, the actions, the total and Charge.
public final class CashierController implements Screen {

    private static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONG_FROM = 11;

    private final CashierViewModel viewModel;
    private final Messages messages;
    private final InputController input;
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);
    private final IntegerProperty held = new SimpleIntegerProperty();
    private final BooleanProperty frozen = new SimpleBooleanProperty();

    @FXML
    private StackPane inputPlace;

    @FXML
    private VBox basketCard;

    @FXML
    private StackPane basketPlace;

    @FXML
    private GridPane actions;

    @FXML
    private HBox lock;

    @FXML
    private Button removeButton;

    @FXML
    private Button emptyButton;

    @FXML
    private Button undoButton;

    @FXML
    private Label piecesLabel;

    @FXML
    private Label totalLabel;

    @FXML
    private Button holdButton;

    @FXML
    private Button recallButton;

    @FXML
    private Button discountButton;

    @FXML
    private Button roundButton;

    @FXML
    private Button takeBackButton;

    @FXML
    private Button noteButton;

    @FXML
    private Label agreedLabel;

    @FXML
    private Button cashButton;

    @FXML
    private Button chargeButton;

    @FXML
    private StackPane trayPlace;

    @FXML
    private VBox selling;

    @FXML
    private StackPane goodsPlace;

    @FXML
    private StackPane side;

    public CashierController(CashierViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        input = new InputController(viewModel, messages);
    }

    @FXML
    private void initialize() {
        var views = new Views(messages);
        inputPlace.getChildren().setAll(views.load(input));
        basketPlace.getChildren().setAll(views.load(new BasketController(viewModel, messages)));
        trayPlace.getChildren().setAll(views.load(new TrayController(viewModel.tray(), messages)));
        goodsPlace.getChildren().setAll(views.load(new GoodsController(viewModel, messages)));
        bindButtons();
        work.bind(viewModel.workProperty());
        work.subscribe(this::showTotal);
        frozen.bind(viewModel.frozenProperty());
        frozen.subscribe(this::showFrozen);
        selling.visibleProperty().bind(Bindings.isEmpty(side.getChildren()));
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.listed("Enter", "cashier.keyEnter"),
                Key.pressed(KeyCode.F12, "cashier.keyCharge", this::onCharge),
                Key.pressed(KeyCode.F9, "cashier.keyCash", this::onCash),
                Key.pressed(KeyCode.F2, "cashier.keyFind", viewModel::find),
                Key.pressed(KeyCode.F3, "cashier.keyHold", viewModel::hold),
                Key.pressed(KeyCode.F4, "cashier.keyRecall", viewModel.beside()::recall),
                Key.listed("*", "cashier.keyTimes"),
                Key.typed("/", "/／、÷", "cashier.keyDiscount", onBasket(viewModel.beside()::discount)),
                Key.pressed(KeyCode.F10, "cashier.keyRound", viewModel::round),
                Key.pressed(KeyCode.F8, "cashier.keyTakeBack", viewModel.beside()::takeBack),
                Key.pressed(KeyCode.F7, "cashier.keyNote", viewModel.beside()::note),
                Key.typed("+", "+＋", "cashier.keyMore", onBasket(viewModel::more)),
                Key.typed("-", "-－−", "cashier.keyFewer", onBasket(viewModel::fewer)),
                Key.pressed(KeyCode.INSERT, "cashier.keyMake", viewModel.unknown()::make),
                Key.pressed(KeyCode.UP, "cashier.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "cashier.keyDown", viewModel::down),
                Key.pressed(KeyCode.DELETE, "cashier.remove", onBasket(viewModel::remove)),
                Key.withCtrl(KeyCode.Z, "cashier.keyUndo", input.whenEmpty(viewModel::undo)),
                Key.withCtrl(KeyCode.N, "cashier.keyEmpty", input.whenEmpty(viewModel::empty)),
                Key.pressed(KeyCode.ESCAPE, "cashier.keyBack", viewModel::back));
    }

    @Override
    public void focus() {
        input.focus();
    }

    @Override
    public void typed(String characters) {
        input.append(characters);
    }

    @Override
    public boolean scanned(String code) {
        viewModel.scan(code);
        return true;
    }

    @Override
    public Optional<Pane> side() {
        return Optional.of(side);
    }

    @FXML
    private void onEnter() {
        input.onEnter();
    }

    @FXML
    private void onCharge() {
        input.charge();
    }

    @FXML
    private void onHold() {
        viewModel.hold();
    }

    @FXML
    private void onRecall() {
        viewModel.beside().recall();
    }

    @FXML
    private void onDiscount() {
        viewModel.beside().discount();
    }

    @FXML
    private void onRound() {
        viewModel.round();
    }

    @FXML
    private void onTakeBack() {
        viewModel.beside().takeBack();
    }

    @FXML
    private void onNote() {
        viewModel.beside().note();
    }

    @FXML
    private void onCash() {
        input.cash();
    }

    @FXML
    private void onRemove() {
        viewModel.remove();
    }

    @FXML
    private void onEmpty() {
        viewModel.empty();
    }

    @FXML
    private void onUndo() {
        viewModel.undo();
    }

    @FXML
    private void onOrders() {
        viewModel.orders();
    }

    /// A number key of the screen types what stands on it.
    @FXML
    private void onType(ActionEvent event) {
        if (event.getSource() instanceof Button key) {
            input.type(key.getUserData().toString());
        }
    }

    @FXML
    private void onErase() {
        input.erase();
    }

    private void bindButtons() {
        var empty = viewModel.workProperty().map(Work::isEmpty);
        List.of(removeButton, emptyButton, holdButton, discountButton, roundButton, takeBackButton, noteButton)
                .forEach(button -> button.disableProperty().bind(empty));
        held.bind(viewModel.heldCount());
        held.subscribe(this::showHeld);
        undoButton.disableProperty().bind(viewModel.undoableProperty().not());
        cashButton.disableProperty().bind(viewModel.obstacleProperty().map(Optional::isPresent));
        chargeButton.disableProperty().bind(viewModel.chargeObstacleProperty().map(Optional::isPresent));
        chargeButton
                .accessibleHelpProperty()
                .bind(viewModel
                        .chargeObstacleProperty()
                        .map(obstacle -> obstacle.map(messages::say).orElse("")));
    }

    private void showTotal(Work now) {
        var basket = now.basket();
        var total = basket.total().toString();
        totalLabel.setText(total);
        totalLabel.pseudoClassStateChanged(LONG, total.length() >= LONG_FROM);
        piecesLabel.setText(
                messages.say(Sentence.of("cashier.pieces", basket.lines().size(), basket.pieces())));
        var agreed = Agreed.of(basket).stream().map(messages::say).collect(Collectors.joining("　"));
        agreedLabel.setText(agreed);
        agreedLabel.setManaged(!agreed.isEmpty());
    }

    private void showHeld(Number count) {
        recallButton.setDisable(count.intValue() == 0);
        recallButton.setText(
                count.intValue() == 0
                        ? messages.text("cashier.recall")
                        : messages.say(Sentence.of("cashier.recallOf", count)));
    }

    private void showFrozen(boolean now) {
        basketCard.pseudoClassStateChanged(FROZEN, now);
        actions.setVisible(!now);
        lock.setVisible(now);
        chargeButton.setVisible(!now);
        chargeButton.setManaged(!now);
    }

    private BooleanSupplier onBasket(Runnable action) {
        var whenEmpty = input.whenEmpty(action);
        return () -> !work.get().isEmpty() && whenEmpty.getAsBoolean();
    }
}
