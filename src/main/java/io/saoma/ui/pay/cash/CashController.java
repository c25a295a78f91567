package io.saoma.ui.pay.cash;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import io.saoma.ui.pay.PayKeys;
import io.saoma.ui.pay.cash.CashFace.Stage;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds `cash.fxml`: what is due, what was handed over, and what goes back, beside the locked basket.
public final class CashController implements Screen {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final int LONG_FROM = 10;

    private final CashViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<CashFace> face = new SimpleObjectProperty<>();

    @FXML
    private Label dueCaption;

    @FXML
    private Label dueLabel;

    @FXML
    private Label takenLabel;

    @FXML
    private VBox counting;

    @FXML
    private HBox handedRow;

    @FXML
    private GridPane pad;

    @FXML
    private TextField tenderedField;

    @FXML
    private Label changeCaption;

    @FXML
    private Label changeLabel;

    @FXML
    private Label warningLabel;

    @FXML
    private Button takeButton;

    @FXML
    private Button restButton;

    @FXML
    private Button backButton;

    @FXML
    private Button giveBackButton;

    @FXML
    private VBox done;

    @FXML
    private Label doneTitle;

    @FXML
    private Label doneLabel;

    @FXML
    private Label doneNote;

    public CashController(CashViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        tenderedField.textProperty().bindBidirectional(viewModel.tenderedProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        if (face.get().stage() == Stage.DONE) {
            return List.of(PayKeys.anyKey(viewModel::next));
        }
        return List.of(
                Key.pressed(KeyCode.ENTER, "cash.take", viewModel::take),
                Key.pressed(KeyCode.F12, "cash.rest", viewModel::rest),
                Key.pressed(KeyCode.ESCAPE, "cash.back", viewModel::back),
                Key.pressed(KeyCode.DELETE, "cash.giveBack", viewModel::giveBack));
    }

    @Override
    public void focus() {
        var counted = shopPays(face.get()) ? takeButton : tenderedField;
        (face.get().stage() == Stage.DONE ? done : counted).requestFocus();
    }

    @FXML
    private void onTake() {
        viewModel.take();
    }

    @FXML
    private void onRest() {
        viewModel.rest();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    @FXML
    private void onGiveBack() {
        viewModel.giveBack();
    }

    @FXML
    private void onNext() {
        viewModel.next();
    }

    /// A note or a number key, by what stands on it.
    @FXML
    private void onNote(ActionEvent event) {
        viewModel.note(Long.parseLong(told(event)));
    }

    @FXML
    private void onType(ActionEvent event) {
        tenderedField.appendText(told(event));
    }

    @FXML
    private void onErase() {
        var text = tenderedField.getText();
        tenderedField.setText(text.substring(0, Math.max(0, text.length() - 1)));
    }

    private static String told(ActionEvent event) {
        return ((Node) event.getSource()).getUserData().toString();
    }

    private void show(CashFace now) {
        showDue(now);
        showCounting(now);
        showDone(now);
    }

    private void showDue(CashFace now) {
        var shopPays = shopPays(now);
        dueCaption.setText(messages.text(shopPays ? "cash.toGive" : "cash.due"));
        put(dueLabel, (shopPays ? now.due().negated() : now.due()).toString());
        say(takenLabel, Sentence.of("cash.taken", now.taken()), now.taken().isPositive());
        say(warningLabel, Sentence.of("cash.payable"), now.payable());
    }

    private void showCounting(CashFace now) {
        Visible.when(counting, now.stage() != Stage.DONE);
        // nobody hands anything over; the buttons stay where they are
        Visible.when(handedRow, !shopPays(now));
        pad.setVisible(!shopPays(now));
        tenderedField.setPromptText(now.due().yuan());
        tenderedField.setEditable(now.due().isPositive());
        var missing = now.missing();
        changeCaption.setText(messages.text(missing.isPresent() ? "cash.missing" : "cash.change"));
        put(changeLabel, missing.map(Object::toString).orElseGet(() -> change(now)));
        changeLabel.pseudoClassStateChanged(
                MISSING, missing.isPresent() || now.tendered().isEmpty());
        takeButton.setDisable(!now.enough() || now.stage() != Stage.COUNTING);
        takeButton.setText(messages.text(shopPays(now) ? "cash.give" : "cash.take"));
        restButton.setDisable(!now.due().isPositive() || (now.typed() && missing.isEmpty()));
        Visible.when(backButton, !now.taken().isPositive());
        Visible.when(giveBackButton, now.taken().isPositive());
    }

    private String change(CashFace now) {
        return now.tendered().isPresent() ? now.change().toString() : messages.text("cash.noAmount");
    }

    private void showDone(CashFace now) {
        var over = now.stage() == Stage.DONE;
        Visible.when(done, over);
        var gives = shopPays(now);
        doneTitle.setText(messages.text(gives ? "cash.given" : "cash.change"));
        put(doneLabel, (gives ? now.due().negated() : now.change()).toString());
        say(
                doneNote,
                Sentence.of(
                        "cash.tendered", now.tendered().map(Object::toString).orElse("")),
                !gives);
        if (over) {
            done.requestFocus();
        }
    }

    private static boolean shopPays(CashFace now) {
        return now.due().fen() < 0;
    }

    private void say(Label label, Sentence sentence, boolean wanted) {
        label.setText(messages.say(sentence));
        Visible.when(label, wanted);
    }

    private static void put(Label label, String figure) {
        label.setText(figure);
        label.pseudoClassStateChanged(LONG, figure.length() >= LONG_FROM);
    }
}
