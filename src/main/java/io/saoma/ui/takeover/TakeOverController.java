package io.saoma.ui.takeover;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Binds `takeover.fxml`: what is there, a line for a name, and the two answers.
public final class TakeOverController {

    private final TakeOverViewModel viewModel;
    private final Messages messages;

    @FXML
    private Label titleLabel;

    @FXML
    private VBox sentences;

    @FXML
    private Label warningLabel;

    @FXML
    private TextField nameField;

    @FXML
    private Label progressLabel;

    @FXML
    private Label problemLabel;

    @FXML
    private Button leaveButton;

    @FXML
    private Button takeOverButton;

    public TakeOverController(TakeOverViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(messages.say(viewModel.left().question()));
        sentences
                .getChildren()
                .setAll(viewModel.left().sentences().stream().map(this::row).toList());
        nameField.textProperty().bindBidirectional(viewModel.nameProperty());
        nameField.disableProperty().bind(viewModel.workingProperty());
        leaveButton.disableProperty().bind(viewModel.workingProperty());
        takeOverButton.disableProperty().bind(viewModel.readyProperty().not().or(viewModel.workingProperty()));
        say(warningLabel, new SimpleObjectProperty<>(viewModel.left().warning()));
        say(progressLabel, viewModel.progressProperty());
        say(problemLabel, viewModel.problemProperty());
    }

    @FXML
    private void onTakeOver() {
        viewModel.takeOver();
    }

    @FXML
    private void onLeave() {
        viewModel.leave();
    }

    public void focus() {
        nameField.requestFocus();
    }

    private void say(Label label, ObservableValue<Optional<Sentence>> said) {
        label.textProperty().bind(said.map(now -> now.map(messages::say).orElse("")));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
    }

    private Label row(Sentence sentence) {
        var row = new Label(messages.say(sentence));
        row.setWrapText(true);
        row.setMinHeight(Label.USE_PREF_SIZE);
        row.getStyleClass().add("trouble-row");
        return row;
    }
}
