package io.saoma.ui.live;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/// Binds `trial.fxml`: an offer, to be taken or left.
public final class TrialController implements Screen {

    private final Trial trial;
    private final Runnable take;
    private final Runnable leave;
    private final Messages messages;

    @FXML
    private Label titleLabel;

    @FXML
    private Label textLabel;

    @FXML
    private Button takeButton;

    public TrialController(Trial trial, Runnable take, Runnable leave, Messages messages) {
        this.trial = trial;
        this.take = take;
        this.leave = leave;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(messages.text(trial.title));
        textLabel.setText(messages.text(trial.text));
        takeButton.setText(messages.text(trial.yes));
    }

    @Override
    public List<Key> keys() {
        return List.of(Key.pressed(KeyCode.ENTER, trial.yes, take), Key.pressed(KeyCode.ESCAPE, "trial.notNow", leave));
    }

    @Override
    public void focus() {
        takeButton.requestFocus();
    }

    @FXML
    private void onTake() {
        take.run();
    }

    @FXML
    private void onLeave() {
        leave.run();
    }
}
