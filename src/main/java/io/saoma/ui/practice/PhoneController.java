package io.saoma.ui.practice;

import io.saoma.sale.Money;
import io.saoma.simulator.phone.PhoneCode;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `phone.fxml` to its view model; the head of the phone is the handle that its window is moved by.
public final class PhoneController {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONG_FROM = 11;

    private final PhoneViewModel viewModel;
    private final Messages messages;
    private final Runnable done;
    private final Runnable close;
    private final ObjectProperty<PhoneFace> face = new SimpleObjectProperty<>(PhoneFace.EMPTY);
    private double grabbedX;
    private double grabbedY;

    @FXML
    private HBox head;

    @FXML
    private VBox codePane;

    @FXML
    private VBox calmPane;

    @FXML
    private Label bodyLabel;

    @FXML
    private StackPane chipPlace;

    @FXML
    private Label amountLabel;

    @FXML
    private Button moreButton;

    @FXML
    private Label wordLabel;

    @FXML
    private Label calmLabel;

    @FXML
    private Button payNowButton;

    @FXML
    private Button payLaterButton;

    @FXML
    private Button refuseButton;

    @FXML
    private Button payAfterCancelButton;

    @FXML
    private Label payNowLabel;

    @FXML
    private Label refuseLabel;

    @FXML
    private Label afterLabel;

    @FXML
    private Label laterLabel;

    @FXML
    private Label cancelLabel;

    /// `done` is told when a key has done its work, `close` puts the phone away.
    PhoneController(PhoneViewModel viewModel, Messages messages, Runnable done, Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.done = done;
        this.close = close;
    }

    @FXML
    private void initialize() {
        cancelLabel.setText(messages.say(Sentence.of("phone.cancelDelay", PhoneViewModel.AFTER_CANCEL.toSeconds())));
        wordLabel.textProperty().bind(viewModel.wordProperty().map(messages::say));
        calmLabel.textProperty().bind(wordLabel.textProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    /// The keys of the phone while it has the focus.
    List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "phone.payNow", tap(viewModel::payNow)),
                Key.typed("1", "1１", "phone.payNow", tap(viewModel::payNow)),
                Key.typed("2", "2２", "phone.payLater", tap(viewModel::payLater)),
                Key.typed("3", "3３", "phone.refuse", tap(viewModel::refuse)),
                Key.typed("4", "4４", "phone.payAfterCancel", tap(viewModel::payAfterCancel)),
                Key.pressed(KeyCode.DOWN, "phone.next", viewModel::next),
                Key.pressed(KeyCode.ESCAPE, "phone.back", tap(() -> {})),
                Key.pressed(KeyCode.F6, "phone.back", tap(() -> {})));
    }

    @FXML
    private void onPayNow() {
        viewModel.payNow();
    }

    @FXML
    private void onPayLater() {
        viewModel.payLater();
    }

    @FXML
    private void onRefuse() {
        viewModel.refuse();
    }

    @FXML
    private void onPayAfterCancel() {
        viewModel.payAfterCancel();
    }

    @FXML
    private void onNext() {
        viewModel.next();
    }

    @FXML
    private void onClose() {
        close.run();
    }

    @FXML
    private void onGrab(MouseEvent event) {
        var window = head.getScene().getWindow();
        grabbedX = event.getScreenX() - window.getX();
        grabbedY = event.getScreenY() - window.getY();
    }

    @FXML
    private void onDrag(MouseEvent event) {
        var window = head.getScene().getWindow();
        window.setX(event.getScreenX() - grabbedX);
        window.setY(event.getScreenY() - grabbedY);
    }

    private void show(PhoneFace now) {
        var code = now.code();
        codePane.setVisible(code.isPresent());
        calmPane.setVisible(code.isEmpty());
        showVerbs(code.isPresent());
        moreButton.setVisible(now.more() > 0);
        moreButton.setText(messages.say(Sentence.of("phone.more", now.more())));
        code.ifPresent(this::show);
    }

    /// What the four buttons do: about the till's code, or with one that is held out.
    private void showVerbs(boolean toScan) {
        var later = toScan ? "phone.payLater" : "phone.holdOutLater";
        name(payNowButton, payNowLabel, Sentence.of(toScan ? "phone.payNow" : "phone.holdOut"));
        name(payLaterButton, laterLabel, Sentence.of(later, PhoneViewModel.LATER.toSeconds()));
        name(refuseButton, refuseLabel, Sentence.of(toScan ? "phone.refuse" : "phone.holdOutFail"));
        name(payAfterCancelButton, afterLabel, Sentence.of(toScan ? "phone.payAfterCancel" : "phone.holdOutOnly"));
        Visible.when(cancelLabel, toScan);
    }

    private void name(Button button, Label label, Sentence verb) {
        label.setText(messages.say(verb));
        button.setAccessibleText(label.getText());
    }

    private void show(PhoneCode code) {
        var amount = new Money(code.fen()).toString();
        bodyLabel.setText(code.body());
        amountLabel.setText(amount);
        amountLabel.pseudoClassStateChanged(LONG, amount.length() >= LONG_FROM);
        chipPlace.getChildren().setAll(new ChipLabel(PhoneFace.chip(code.state()), messages));
    }

    private BooleanSupplier tap(Runnable deed) {
        return () -> {
            deed.run();
            done.run();
            return true;
        };
    }
}
