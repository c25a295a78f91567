package io.saoma.ui.cashier.beside;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// Binds `note.fxml`: one line of words about the basket.
public final class NoteController implements Screen {

    private final NoteViewModel viewModel;
    private final Messages messages;

    @FXML
    private TextField noteField;

    @FXML
    private Label limitLabel;

    public NoteController(NoteViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        noteField.textProperty().bindBidirectional(viewModel.noteProperty());
        limitLabel.setText(messages.say(Sentence.of("note.limit", NoteViewModel.LONGEST)));
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "note.keep", viewModel::keep),
                Key.pressed(KeyCode.ESCAPE, "note.back", viewModel::leave));
    }

    @Override
    public void focus() {
        noteField.requestFocus();
        noteField.end();
    }

    @FXML
    private void onKeep() {
        viewModel.keep();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }
}
