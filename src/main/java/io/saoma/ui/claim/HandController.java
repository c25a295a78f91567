package io.saoma.ui.claim;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import io.saoma.ui.claim.HandFace.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Binds `hand.fxml`: the reasons, a word of one's own, and what comes of it.
public final class HandController implements Screen {

    private final HandViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<HandFace> face = new SimpleObjectProperty<>();

    @FXML
    private Label numberLabel;

    @FXML
    private VBox answer;

    @FXML
    private Label headlineLabel;

    @FXML
    private Label adviceLabel;

    @FXML
    private VBox form;

    @FXML
    private FlowPane reasonBox;

    @FXML
    private TextField noteField;

    @FXML
    private Button goButton;

    public HandController(HandViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        numberLabel.setText(
                messages.say(Sentence.of("byhand.number", viewModel.what().number())));
        noteField.textProperty().bindBidirectional(viewModel.noteProperty());
        reasonBox
                .getChildren()
                .setAll(IntStream.range(0, HandViewModel.REASONS.size())
                        .mapToObj(this::reason)
                        .toList());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "byhand.go", this::onGo),
                Key.pressed(KeyCode.UP, "byhand.up", viewModel::up),
                Key.pressed(KeyCode.DOWN, "byhand.down", viewModel::down),
                Key.pressed(KeyCode.ESCAPE, "claim.back", viewModel::leave));
    }

    @Override
    public void focus() {
        (form.isVisible() ? noteField : goButton).requestFocus();
    }

    @Override
    public void typed(String characters) {
        focus();
        noteField.appendText(characters);
    }

    @FXML
    private void onGo() {
        viewModel.go(messages.text(HandViewModel.REASONS.get(face.get().reason())));
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private Node reason(int index) {
        var button = new ToggleButton(messages.text(HandViewModel.REASONS.get(index)));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            viewModel.choose(index);
            show(face.get());
        });
        return button;
    }

    private void show(HandFace now) {
        headlineLabel.setText(messages.say(now.headline()));
        adviceLabel.setText(messages.say(now.advice()));
        Visible.when(form, now.step() == Step.ASKING || now.step() == Step.WORKING);
        Visible.when(goButton, now.step() != Step.REFUSED);
        goButton.setDisable(now.step() == Step.WORKING);
        goButton.setText(messages.text(now.done() ? "byhand.next" : "byhand.go"));
        var buttons = reasonBox.getChildren();
        for (var index = 0; index < buttons.size(); index++) {
            ((ToggleButton) buttons.get(index)).setSelected(index == now.reason());
        }
        for (var tone : Tone.values()) {
            var name = tone.name().toLowerCase(Locale.ROOT);
            answer.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), tone == now.tone());
        }
    }
}
