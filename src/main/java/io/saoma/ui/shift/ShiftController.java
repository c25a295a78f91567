package io.saoma.ui.shift;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Binds `shift.fxml`: the sums of the shift, the question at hand, and what can be done.
public final class ShiftController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ShiftViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<ShiftFace> face = new SimpleObjectProperty<>(ShiftFace.NONE);

    @FXML
    private Label titleLabel;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private Label saidLabel;

    @FXML
    private TextField amountField;

    @FXML
    private TextField reasonField;

    @FXML
    private Pane deeds;

    @FXML
    private Button othersButton;

    @FXML
    private Button printButton;

    @FXML
    private Button goButton;

    public ShiftController(ShiftViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        amountField.textProperty().bindBidirectional(viewModel.amountProperty());
        reasonField.textProperty().bindBidirectional(viewModel.reasonProperty());
        Visible.when(othersButton, viewModel.othersToSee());
        goButton.disableProperty().bind(viewModel.workingProperty());
        deeds.disableProperty().bind(viewModel.workingProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe((before, now) -> show(before, now));
        show(face.get(), face.get());
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<>(List.of(
                Key.pressed(KeyCode.ENTER, "shifts.keyGo", viewModel::go),
                Key.pressed(KeyCode.F2, "shifts.putIn", viewModel::putIn),
                Key.pressed(KeyCode.F3, "shifts.takeOut", viewModel::takeOut),
                Key.pressed(KeyCode.F4, "shifts.openDrawer", viewModel::openDrawer),
                Key.pressed(KeyCode.F12, "shifts.close", viewModel::count)));
        keys.add(Key.withCtrl(KeyCode.P, "shifts.print", () -> {
            viewModel.print();
            return true;
        }));
        if (viewModel.othersToSee()) {
            keys.add(Key.withCtrl(KeyCode.T, "shifts.keyOthers", () -> {
                viewModel.showOthers();
                return true;
            }));
        }
        keys.add(Key.pressed(KeyCode.ESCAPE, "shifts.back", viewModel::back));
        return keys;
    }

    @Override
    public void focus() {
        var stage = face.get().stage();
        if (stage.asksAmount()) {
            amountField.requestFocus();
        } else if (stage.asksReason()) {
            reasonField.requestFocus();
        } else {
            rows.requestFocus();
        }
    }

    @FXML
    private void onGo() {
        viewModel.go();
    }

    @FXML
    private void onPutIn() {
        viewModel.putIn();
    }

    @FXML
    private void onTakeOut() {
        viewModel.takeOut();
    }

    @FXML
    private void onOpenDrawer() {
        viewModel.openDrawer();
    }

    @FXML
    private void onClose() {
        viewModel.count();
    }

    @FXML
    private void onOthers() {
        viewModel.showOthers();
    }

    @FXML
    private void onPrint() {
        viewModel.print();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    private void show(ShiftFace before, ShiftFace now) {
        var stage = now.stage();
        titleLabel.setText(messages.say(now.shift().map(ShiftRows::title).orElse(Sentence.of("shifts.none"))));
        rows.getChildren().setAll(now.shift().map(new ShiftRows(messages)::of).orElse(List.of()));
        Visible.when(scroll, now.shift().isPresent());
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        Visible.when(amountField, stage.asksAmount());
        // whoever types at once loses no digit; before it is known whether one is wanted, no field is seen
        amountField.setOpacity(stage == ShiftStage.LOOKING ? 0 : 1);
        Visible.when(reasonField, stage.asksReason());
        Visible.when(deeds, stage == ShiftStage.OPEN);
        Visible.when(printButton, viewModel.printable() && (stage == ShiftStage.OPEN || stage == ShiftStage.CLOSED));
        Visible.when(goButton, stage != ShiftStage.OPEN && stage != ShiftStage.LOOKING);
        goButton.setText(messages.text(
                switch (stage) {
                    case LOOKING, OPEN, BEGINNING -> "shifts.start";
                    case PUTTING_IN -> "shifts.putIn";
                    case TAKING_OUT -> "shifts.takeOut";
                    case OPENING_DRAWER -> "shifts.openDrawer";
                    case COUNTING -> "shifts.close";
                    case CLOSED -> "shifts.done";
                }));
        if (before.stage() != stage && titleLabel.getScene() != null) {
            focus();
        }
    }
}
