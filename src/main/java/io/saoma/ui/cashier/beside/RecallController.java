package io.saoma.ui.cashier.beside;

import io.saoma.sale.BusinessDay;
import io.saoma.sale.basket.HeldBasket;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds `recall.fxml`: the baskets that stand aside, for one of them to come back.
public final class RecallController implements Screen {

    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int NUMBERED = 9;

    private final RecallViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<RecallViewModel.Choice> choice = new SimpleObjectProperty<>();
    private final LoneDigit digit = new LoneDigit();

    @FXML
    private VBox heldBox;

    public RecallController(RecallViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        choice.bind(viewModel.choiceProperty());
        choice.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<Key>();
        keys.add(Key.pressed(KeyCode.ENTER, "recall.take", viewModel::take));
        keys.add(Key.pressed(KeyCode.F4, "recall.next", viewModel::down));
        keys.add(Key.pressed(KeyCode.UP, "recall.up", viewModel::up));
        keys.add(Key.pressed(KeyCode.DOWN, "recall.next", viewModel::down));
        for (var number = 1; number <= NUMBERED; number++) {
            var index = number - 1;
            keys.add(Key.typed(Integer.toString(number), Integer.toString(number), "recall.number", () -> {
                digit.typed(heldBox, () -> viewModel.choose(index));
                return true;
            }));
        }
        keys.add(Key.pressed(KeyCode.ESCAPE, "recall.back", viewModel::leave));
        return keys;
    }

    @Override
    public void focus() {
        heldBox.requestFocus();
    }

    /// A nought, or what else a scanner sends.
    @Override
    public void typed(String characters) {
        digit.typed(heldBox, () -> {});
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private void show(RecallViewModel.Choice now) {
        var buttons = new ArrayList<Button>();
        for (var index = 0; index < now.held().size(); index++) {
            buttons.add(button(now.held().get(index), index, index == now.index()));
        }
        heldBox.getChildren().setAll(buttons);
    }

    private Button button(HeldBasket held, int index, boolean atHand) {
        var first = held.basket().lines().getFirst().name();
        var pieces = held.basket().pieces();
        var name = new Label(pieces == 1 ? first : messages.say(Sentence.of("orders.items", first, pieces)));
        var when = new Label(messages.say(
                Sentence.of("recall.since", TIME.format(held.since().atZone(BusinessDay.ZONE)), held.by())));
        when.getStyleClass().add("caption");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var total = new Label(held.basket().total().toString());
        total.setMinWidth(Region.USE_PREF_SIZE);
        total.getStyleClass().add("strong");
        var words = new VBox(name, when);
        words.getStyleClass().add("recall-words");
        var row = new HBox(new Label(Integer.toString(index + 1)), words, gap, total);
        row.getStyleClass().add("recall-row");
        var button = new Button("", row);
        button.getStyleClass().add("recall");
        button.pseudoClassStateChanged(AT_HAND, atHand);
        button.setAccessibleText(name.getText() + ", " + total.getText() + ", " + when.getText());
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> viewModel.choose(index));
        return button;
    }
}
