package io.saoma.ui.trouble;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Binds `mend.fxml`: what is wrong, what mending does, a line for a name, and the two ways to go.
public final class MendController {

    private final MendViewModel viewModel;
    private final Messages messages;

    @FXML
    private VBox sentences;

    @FXML
    private TextField nameField;

    @FXML
    private Label problemLabel;

    @FXML
    private Button leaveButton;

    @FXML
    private Button mendButton;

    public MendController(MendViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        sentences
                .getChildren()
                .setAll(viewModel.troubles().stream().map(this::row).toList());
        nameField.textProperty().bindBidirectional(viewModel.nameProperty());
        nameField.disableProperty().bind(viewModel.workingProperty());
        leaveButton.disableProperty().bind(viewModel.workingProperty());
        mendButton.disableProperty().bind(viewModel.readyProperty().not().or(viewModel.workingProperty()));
        problemLabel
                .textProperty()
                .bind(viewModel
                        .problemProperty()
                        .map(now -> now.map(messages::say).orElse("")));
        problemLabel.managedProperty().bind(problemLabel.textProperty().isNotEmpty());
    }

    @FXML
    private void onMend() {
        viewModel.mend();
    }

    @FXML
    private void onLeave() {
        viewModel.leave();
    }

    public void focus() {
        nameField.requestFocus();
    }

    private Label row(Sentence trouble) {
        var row = new Label(messages.say(trouble));
        row.setWrapText(true);
        row.setMinHeight(Label.USE_PREF_SIZE);
        row.getStyleClass().add("trouble-row");
        return row;
    }
}
