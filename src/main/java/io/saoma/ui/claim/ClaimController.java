package io.saoma.ui.claim;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Binds `claim.fxml`: the number on the customer's phone, and in big words what WeChat says of it.
public final class ClaimController implements Screen {

    private final ClaimViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<ClaimFace> face = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Runnable>> hand = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private TextField numberField;

    @FXML
    private VBox answer;

    @FXML
    private ProgressIndicator spinner;

    @FXML
    private Label headlineLabel;

    @FXML
    private Label adviceLabel;

    @FXML
    private Button handButton;

    @FXML
    private Button askButton;

    public ClaimController(ClaimViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        numberField.textProperty().bindBidirectional(viewModel.numberProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
        hand.bind(viewModel.handProperty());
        hand.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "claim.go", viewModel::go),
                Key.pressed(KeyCode.F12, "claim.byHand", viewModel::confirm),
                Key.pressed(KeyCode.ESCAPE, "claim.back", viewModel::leave));
    }

    @Override
    public void focus() {
        numberField.requestFocus();
        numberField.end();
    }

    @Override
    public void typed(String characters) {
        focus();
        numberField.appendText(characters);
    }

    @Override
    public boolean scanned(String code) {
        viewModel.ask(code);
        return true;
    }

    @FXML
    private void onAsk() {
        viewModel.go();
    }

    @FXML
    private void onByHand() {
        viewModel.confirm();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private void show(Optional<Runnable> now) {
        Visible.when(handButton, now.isPresent());
    }

    private void show(ClaimFace now) {
        headlineLabel.setText(messages.say(now.headline()));
        adviceLabel.setText(messages.say(now.advice()));
        Visible.when(spinner, now.working());
        askButton.setDisable(now.working());
        for (var tone : Tone.values()) {
            var name = tone.name().toLowerCase(Locale.ROOT);
            answer.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), tone == now.tone());
        }
    }
}
