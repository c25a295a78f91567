package io.saoma.ui.staff;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import io.saoma.ui.Visible;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `signin.fxml`, which stands over everything while the till is locked: who comes, and their PIN.
public final class SignInController implements Screen {

    private final PinViewModel viewModel;
    private final Messages messages;
    private final PinPadController pad;
    private final ObservableValue<? extends Number> waiting;
    private final ObjectProperty<PinFace> face = new SimpleObjectProperty<>();
    private final ObjectProperty<Number> count = new SimpleObjectProperty<>(0);

    @FXML
    private StackPane signIn;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox peopleBox;

    @FXML
    private Label waitingLabel;

    @FXML
    private StackPane padPlace;

    /// @param waiting how many payments wait aside, which go on
    public SignInController(PinViewModel viewModel, ObservableValue<? extends Number> waiting, Messages messages) {
        this.viewModel = viewModel;
        this.waiting = waiting;
        this.messages = messages;
        pad = new PinPadController(viewModel, messages);
    }

    @FXML
    private void initialize() {
        padPlace.getChildren().setAll(new Views(messages).load(pad));
        face.bind(viewModel.faceProperty());
        face.subscribe((before, now) -> choose(before, now));
        show(face.get());
        count.bind(waiting);
        count.subscribe(payments -> tell(payments));
    }

    @Override
    public List<Key> keys() {
        return PeopleKeys.of(pad, viewModel, Key.pressed(KeyCode.ESCAPE, "pin.clear", viewModel::clear));
    }

    @Override
    public void focus() {
        signIn.requestFocus();
    }

    @Override
    public void typed(String characters) {
        pad.typed(characters);
    }

    /// A scanner types like a hand before it is known: what it left among the digits goes.
    @Override
    public boolean scanned(String code) {
        viewModel.clear();
        return true;
    }

    private void choose(PinFace before, PinFace now) {
        if (before.index() != now.index()) {
            show(now);
        }
    }

    private void show(PinFace now) {
        peopleBox.getChildren().setAll(new PeopleButtons(viewModel, messages).wide(now));
        scroll.setVvalue(now.index() / Math.max(1.0, now.people().size() - 1.0));
    }

    private void tell(Number payments) {
        waitingLabel.setText(messages.say(Sentence.of("signin.waiting", payments)));
        Visible.when(waitingLabel, payments.intValue() > 0);
    }
}
