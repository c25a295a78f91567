package io.saoma.ui.hangs;

import io.saoma.report.Hang;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `hangs.fxml`: the list of what hangs, and beside it the one that is looked at with what can be done about it.
public final class HangsController implements Screen {

    private final HangsViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<HangsFace> face = new SimpleObjectProperty<>(HangsFace.EMPTY);

    @FXML
    private Label countLabel;

    @FXML
    private ListView<Hang> hangList;

    @FXML
    private Label calmLabel;

    @FXML
    private StackPane hangCard;

    @FXML
    private Label numberLabel;

    @FXML
    private StackPane chipPlace;

    @FXML
    private Label amountLabel;

    @FXML
    private Label happenedLabel;

    @FXML
    private Label meansLabel;

    @FXML
    private Label adviceLabel;

    @FXML
    private VBox noteBox;

    @FXML
    private TextField noteField;

    @FXML
    private Label saidLabel;

    @FXML
    private VBox deedBox;

    public HangsController(HangsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        hangList.setCellFactory(_ -> new HangCell(messages, viewModel::choose));
        noteField.textProperty().bindBidirectional(viewModel.noteProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.UP, "orders.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "orders.keyDown", viewModel::down),
                Key.pressed(KeyCode.ENTER, "hangs.keyEnter", press("Enter")),
                Key.pressed(KeyCode.F5, "hangs.ask", press("F5")),
                Key.pressed(KeyCode.F6, "hangs.look", viewModel::look),
                Key.pressed(KeyCode.F8, "hangs.keyHandled", press("F8")),
                Key.pressed(KeyCode.F9, "orders.refund", press("F9")),
                Key.pressed(KeyCode.ESCAPE, "orders.back", viewModel::leave));
    }

    @Override
    public void focus() {
        noteField.requestFocus();
        noteField.end();
    }

    @Override
    public void typed(String characters) {
        focus();
        noteField.appendText(characters);
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    @FXML
    private void onLook() {
        viewModel.look();
    }

    private BooleanSupplier press(String cap) {
        return () -> {
            viewModel.press(cap);
            return true;
        };
    }

    private void show(HangsFace now) {
        countLabel.setText(
                now.read() ? messages.say(Sentence.of("hangs.count", now.hangs().size())) : "");
        calmLabel.setText(now.read() ? messages.text("hangs.calm") : "");
        if (!hangList.getItems().equals(now.hangs())) {
            hangList.getItems().setAll(now.hangs());
        }
        hangList.getSelectionModel().clearAndSelect(now.index());
        hangList.scrollTo(Math.max(0, now.index()));
        Visible.when(hangCard, now.hang().isPresent());
        now.hang().ifPresent(this::show);
        deedBox.setDisable(now.working());
        put(saidLabel, now.said());
    }

    private void show(Hang hang) {
        numberLabel.setText(hang.order().number().brief());
        chipPlace.getChildren().setAll(new ChipLabel(HangWords.chip(hang.kind()), messages));
        amountLabel.setText(hang.amount().toString());
        happenedLabel.setText(messages.say(HangWords.happened(hang)));
        meansLabel.setText(messages.say(HangWords.means(hang)));
        adviceLabel.setText(messages.say(viewModel.own(hang) ? HangWords.advice(hang) : HangWords.elsewhere(hang)));
        var deeds = viewModel.deeds(hang);
        var noted = deeds.stream().anyMatch(HangDeed::noted);
        Visible.when(noteBox, noted);
        deedBox.getChildren()
                .setAll(deeds.stream().map(deed -> button(deed, deeds)).toList());
    }

    private Node button(HangDeed deed, List<HangDeed> deeds) {
        var cap = new Label(deed.cap());
        cap.getStyleClass().add("keycap");
        var button = new Button(messages.text(deed.key()), cap);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> viewModel.press(deed));
        if (deed == deeds.getFirst()) {
            button.getStyleClass().add("primary");
        }
        return button;
    }

    private void put(Label label, Optional<Sentence> sentence) {
        label.setText(sentence.map(messages::say).orElse(""));
        Visible.when(label, sentence.isPresent());
    }
}
