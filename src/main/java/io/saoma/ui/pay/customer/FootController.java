package io.saoma.ui.pay.customer;

import io.saoma.ui.Messages;
import io.saoma.ui.Visible;
import io.saoma.ui.pay.Alarm;
import io.saoma.ui.pay.PayFace;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.pay.Verb;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Binds `foot.fxml`: where the customer's screen stands over the till's window, one line for the cashier.
public final class FootController {

    private final CustomerViewModel viewModel;
    private final Messages messages;
    private final Runnable turn;

    @FXML
    private Label wordLabel;

    @FXML
    private Label footLabel;

    @FXML
    private Button checkButton;

    @FXML
    private Button newCodeButton;

    @FXML
    private Button turnButton;

    @FXML
    private Button cancelButton;

    FootController(CustomerViewModel viewModel, Messages messages, Runnable turn) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.turn = turn;
    }

    void show(PayFace now) {
        wordLabel.setText(messages.say(now.word()));
        footLabel.setText(now.alarm()
                .map(Alarm::headline)
                .map(messages::say)
                .orElseGet(() -> messages.text("pay.lastAsked") + " " + messages.say(now.lastAsked())));
        Visible.when(checkButton, now.can(Verb.CHECK) && !viewModel.isOver());
        Visible.when(newCodeButton, now.can(Verb.NEW_CODE));
        Visible.when(turnButton, !viewModel.isOver());
        Visible.when(cancelButton, now.can(Verb.CANCEL));
    }

    @FXML
    private void onCheck() {
        shown().ifPresent(PayViewModel::check);
    }

    @FXML
    private void onNewCode() {
        shown().ifPresent(PayViewModel::newCode);
    }

    @FXML
    private void onTurn() {
        turn.run();
    }

    @FXML
    private void onCancel() {
        shown().ifPresent(PayViewModel::cancel);
    }

    private Optional<PayViewModel> shown() {
        return viewModel.paymentProperty().getValue();
    }
}
