package io.saoma.ui.cashier.beside;

import io.saoma.sale.ReturnReason;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.QuantityWords;
import io.saoma.ui.ReductionWords;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Binds `return.fxml`: the reasons for which goods come back, one key each.
public final class ReturnController implements Screen {

    private static final List<ReturnReason> REASONS = List.of(ReturnReason.values());

    private final ReturnViewModel viewModel;
    private final Messages messages;
    private final LoneDigit digit = new LoneDigit();

    @FXML
    private Label lineLabel;

    @FXML
    private VBox reasons;

    @FXML
    private Button sellButton;

    public ReturnController(ReturnViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var line = viewModel.line();
        lineLabel.setText(messages.say(Sentence.of(
                "returned.line",
                line.name(),
                QuantityWords.of(line.quantity()),
                line.full().minus(line.letOff()))));
        for (var index = 0; index < REASONS.size(); index++) {
            reasons.getChildren().add(button(index));
        }
        Visible.when(sellButton, line.returned().isPresent());
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<Key>();
        for (var index = 0; index < REASONS.size(); index++) {
            var why = REASONS.get(index);
            var cap = Integer.toString(index + 1);
            keys.add(Key.typed(
                    cap, cap + fullWidth(index + 1), ReductionWords.reason(why).key(), () -> {
                        digit.typed(reasons, () -> viewModel.because(why));
                        return true;
                    }));
        }
        keys.add(Key.pressed(KeyCode.DELETE, "returned.sell", viewModel::sell));
        keys.add(Key.pressed(KeyCode.ESCAPE, "returned.back", viewModel::leave));
        return keys;
    }

    @Override
    public void focus() {
        reasons.requestFocus();
    }

    /// A digit that is no reason, as a scanner's may be.
    @Override
    public void typed(String characters) {
        digit.typed(reasons, () -> {});
    }

    @FXML
    private void onSell() {
        viewModel.sell();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private Button button(int index) {
        var why = REASONS.get(index);
        var cap = new Label(Integer.toString(index + 1));
        cap.getStyleClass().add("keycap");
        var button = new Button(messages.say(ReductionWords.reason(why)), cap);
        button.getStyleClass().add("choice");
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> viewModel.because(why));
        return button;
    }

    private static String fullWidth(int digit) {
        return Character.toString('０' + digit);
    }
}
