package io.saoma.ui.unlock;

import io.saoma.settings.vault.Passphrase;
import io.saoma.ui.Messages;
import io.saoma.ui.Visible;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;

/// Binds `unlock.fxml` to its view model; what is typed leaves the fields as soon as it is tried.
public final class UnlockController {

    private final UnlockViewModel viewModel;
    private final Messages messages;
    private final Runnable quit;

    @FXML
    private Label titleLabel;

    @FXML
    private Label textLabel;

    @FXML
    private PasswordField passphraseField;

    @FXML
    private Region repeatBox;

    @FXML
    private PasswordField repeatField;

    @FXML
    private Label troubleLabel;

    @FXML
    private Button openButton;

    public UnlockController(UnlockViewModel viewModel, Messages messages, Runnable quit) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.quit = quit;
    }

    @FXML
    private void initialize() {
        var purpose = viewModel.purpose();
        titleLabel.setText(messages.text(purpose.title));
        textLabel.setText(messages.text(purpose.text));
        openButton.setText(messages.text(purpose.button));
        Visible.when(repeatBox, purpose == Purpose.CHOOSE);
        troubleLabel
                .textProperty()
                .bind(viewModel
                        .troubleProperty()
                        .map(trouble -> trouble.map(messages::say).orElse("")));
        var busy = viewModel.readyProperty().not();
        passphraseField.disableProperty().bind(busy);
        repeatField.disableProperty().bind(busy);
        openButton.disableProperty().bind(busy);
        viewModel.readyProperty().subscribe(this::focusWhen);
        for (var field : List.of(passphraseField, repeatField)) {
            field.lengthProperty().subscribe(length -> typed(length.intValue()));
        }
    }

    private void typed(int length) {
        if (length > 0) {
            viewModel.typed();
        }
    }

    @FXML
    private void onOpen() {
        if (viewModel.purpose() == Purpose.OPEN) {
            viewModel.open(taken(passphraseField));
        } else if (repeatField.getLength() == 0) {
            repeatField.requestFocus();
        } else {
            // where the two differ, both are typed anew, from the first on
            passphraseField.requestFocus();
            viewModel.choose(taken(passphraseField), taken(repeatField));
        }
    }

    @FXML
    private void onQuit() {
        quit.run();
    }

    public void focus() {
        passphraseField.requestFocus();
    }

    private void focusWhen(boolean ready) {
        if (ready) {
            passphraseField.requestFocus();
        }
    }

    /// Takes the characters without making a text of them.
    private static Passphrase taken(PasswordField field) {
        var typed = field.getCharacters();
        var characters = new char[typed.length()];
        for (var i = 0; i < characters.length; i++) {
            characters[i] = typed.charAt(i);
        }
        field.clear();
        return new Passphrase(characters);
    }
}
