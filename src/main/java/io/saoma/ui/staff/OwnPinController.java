package io.saoma.ui.staff;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/// Binds `ownpin.fxml`: which of the three PINs is asked for, and the pad.
public final class OwnPinController implements Screen {

    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");

    private final OwnPinViewModel viewModel;
    private final Messages messages;
    private final PinPadController pad;
    private final ObjectProperty<OwnPinStep> step = new SimpleObjectProperty<>();

    @FXML
    private StackPane ownPin;

    @FXML
    private Label oldLabel;

    @FXML
    private Label newLabel;

    @FXML
    private Label againLabel;

    @FXML
    private StackPane padPlace;

    public OwnPinController(OwnPinViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        pad = new PinPadController(viewModel, messages);
    }

    @FXML
    private void initialize() {
        padPlace.getChildren().setAll(new Views(messages).load(pad));
        step.bind(viewModel.stepProperty());
        step.subscribe(now -> {
            oldLabel.pseudoClassStateChanged(AT_HAND, now == OwnPinStep.OLD);
            newLabel.pseudoClassStateChanged(AT_HAND, now == OwnPinStep.NEW);
            againLabel.pseudoClassStateChanged(AT_HAND, now == OwnPinStep.AGAIN);
        });
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<>(pad.keys());
        keys.add(Key.pressed(KeyCode.ESCAPE, "ownpin.back", viewModel::leave));
        return keys;
    }

    @Override
    public void focus() {
        ownPin.requestFocus();
    }

    @Override
    public void typed(String characters) {
        pad.typed(characters);
    }

    /// A scanner types like a hand before it is known: what it left among the digits goes.
    @Override
    public boolean scanned(String code) {
        viewModel.forget();
        return true;
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }
}
