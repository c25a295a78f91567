package io.saoma.ui.cashier;

import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Button;

/// Binds `pad.fxml` to the cashier's line: the number keys of the screen, for a till without a keyboard.
public final class PadController {

    private final CashierViewModel viewModel;
    private final InputController input;

    @FXML
    private Button removeButton;

    PadController(CashierViewModel viewModel, InputController input) {
        this.viewModel = viewModel;
        this.input = input;
    }

    @FXML
    private void initialize() {
        removeButton.disableProperty().bind(viewModel.workProperty().map(Work::isEmpty));
    }

    /// Types what stands on the key.
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

    @FXML
    private void onRemove() {
        viewModel.remove();
    }

    @FXML
    private void onEnter() {
        input.onEnter();
    }
}
