package io.saoma.ui.cashier;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `cashier.fxml` to its view model: puts the parts into their places, the total and Charge.
public final class CashierController implements Screen {

    private static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONG_FROM = 11;

    private final CashierViewModel viewModel;
    private final Messages messages;
    private final InputController input;
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);
    private final BooleanProperty frozen = new SimpleBooleanProperty();

    @FXML
    private StackPane inputPlace;

    @FXML
    private VBox basketCard;

    @FXML
    private StackPane basketPlace;

    @FXML
    private StackPane actionsPlace;

    @FXML
    private Label piecesLabel;

    @FXML
    private Label totalLabel;

    @FXML
    private Label agreedLabel;

    @FXML
    private Button chargeButton;

    @FXML
    private StackPane trayPlace;

    @FXML
    private VBox selling;

    @FXML
    private StackPane goodsPlace;

    @FXML
    private StackPane padPlace;

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
        actionsPlace.getChildren().setAll(views.load(new ActionsController(viewModel, input, messages)));
        padPlace.getChildren().setAll(views.load(new PadController(viewModel, input)));
        trayPlace.getChildren().setAll(views.load(new TrayController(viewModel.tray(), messages)));
        goodsPlace.getChildren().setAll(views.load(new GoodsController(viewModel, messages)));
        chargeButton.disableProperty().bind(viewModel.chargeObstacleProperty().map(Optional::isPresent));
        chargeButton
                .accessibleHelpProperty()
                .bind(viewModel
                        .chargeObstacleProperty()
                        .map(obstacle -> obstacle.map(messages::say).orElse("")));
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
                Key.pressed(KeyCode.F12, "cashier.keyCharge", input::charge),
                Key.pressed(KeyCode.F9, "cashier.keyCash", input::cash),
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
    private void onCharge() {
        input.charge();
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

    private void showFrozen(boolean now) {
        basketCard.pseudoClassStateChanged(FROZEN, now);
        Visible.when(chargeButton, !now);
    }

    private BooleanSupplier onBasket(Runnable action) {
        var whenEmpty = input.whenEmpty(action);
        return () -> !work.get().isEmpty() && whenEmpty.getAsBoolean();
    }
}
