package io.saoma.ui.pay.panel;

import io.saoma.ui.pay.PayViewModel;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Binds `question.fxml`: whether the payment is really to be cancelled, and what that can do.
public final class QuestionController {

    private final PayViewModel viewModel;

    @FXML
    private Label questionLabel;

    @FXML
    private Button keepButton;

    QuestionController(PayViewModel viewModel) {
        this.viewModel = viewModel;
    }

    void say(String question) {
        questionLabel.setText(question);
    }

    void focus() {
        keepButton.requestFocus();
    }

    @FXML
    private void onKeep() {
        viewModel.keepWaiting();
    }

    @FXML
    private void onConfirm() {
        viewModel.confirmCancel();
    }
}
