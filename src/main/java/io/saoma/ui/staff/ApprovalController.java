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
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `approval.fxml`: what a manager is asked for, and their PIN; in place, so that nobody signs out.
public final class ApprovalController implements Screen {

    private final PinViewModel viewModel;
    private final Sentence what;
    private final Runnable back;
    private final Messages messages;
    private final PinPadController pad;
    private final ObjectProperty<PinFace> face = new SimpleObjectProperty<>();

    @FXML
    private VBox approval;

    @FXML
    private Label whatLabel;

    @FXML
    private ScrollPane scroll;

    @FXML
    private FlowPane peopleBox;

    @FXML
    private StackPane padPlace;

    /// @param viewModel of the managers
    public ApprovalController(PinViewModel viewModel, Sentence what, Runnable back, Messages messages) {
        this.viewModel = viewModel;
        this.what = what;
        this.back = back;
        this.messages = messages;
        pad = new PinPadController(viewModel, messages);
    }

    @FXML
    private void initialize() {
        whatLabel.setText(messages.say(what));
        padPlace.getChildren().setAll(new Views(messages).load(pad));
        face.bind(viewModel.faceProperty());
        face.subscribe((before, now) -> choose(before, now));
        show(face.get());
    }

    @Override
    public List<Key> keys() {
        return PeopleKeys.of(pad, viewModel, Key.pressed(KeyCode.ESCAPE, "approval.back", back));
    }

    @Override
    public void focus() {
        approval.requestFocus();
    }

    @Override
    public void typed(String characters) {
        pad.typed(characters);
    }

    /// A scanner types like a hand before it is known: what it left among the digits goes, and its goods to the basket.
    @Override
    public boolean scanned(String code) {
        viewModel.clear();
        return false;
    }

    @FXML
    private void onBack() {
        back.run();
    }

    private void choose(PinFace before, PinFace now) {
        if (before.index() != now.index()) {
            show(now);
        }
    }

    /// Where there is one manager only, there is nobody to choose.
    private void show(PinFace now) {
        peopleBox.getChildren().setAll(new PeopleButtons(viewModel, messages).narrow(now));
        Visible.when(scroll, now.people().size() > 1);
    }
}
