package io.saoma.ui.cashier.beside;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.ReductionWords;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.function.BooleanSupplier;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Binds `discount.fxml`: what it is let off from, how it is said, and what is then to be paid.
public final class DiscountController implements Screen {

    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final List<String> USUAL = List.of("9.5", "9", "8.8", "8.5", "8", "7", "5");

    private final DiscountViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<DiscountFace> face = new SimpleObjectProperty<>();

    @FXML
    private Button lineButton;

    @FXML
    private Button wholeButton;

    @FXML
    private Button zheButton;

    @FXML
    private Button percentButton;

    @FXML
    private Button yuanButton;

    @FXML
    private HBox usual;

    @FXML
    private Node typing;

    @FXML
    private TextField typedField;

    @FXML
    private Label wordsLabel;

    @FXML
    private Label beforeLabel;

    @FXML
    private Label afterLabel;

    @FXML
    private Button giveButton;

    @FXML
    private Button takeButton;

    public DiscountController(DiscountViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        lineButton.setText(
                messages.say(Sentence.of("discount.line", viewModel.line().name())));
        USUAL.forEach(zhe -> usual.getChildren().add(usual(zhe)));
        typedField.textProperty().bindBidirectional(viewModel.typedProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "discount.give", viewModel::give),
                Key.typed(
                        "/",
                        "/／、÷",
                        "discount.scope",
                        took(() -> viewModel.whole(!face.get().whole()))),
                Key.typed("*", "*＊×", "discount.kind", took(viewModel::nextKind)),
                Key.pressed(KeyCode.DELETE, "discount.take", viewModel::take),
                Key.pressed(KeyCode.ESCAPE, "discount.back", viewModel::leave));
    }

    @Override
    public void focus() {
        typedField.requestFocus();
        typedField.end();
    }

    @FXML
    private void onLine() {
        viewModel.whole(false);
        focus();
    }

    @FXML
    private void onWhole() {
        viewModel.whole(true);
        focus();
    }

    /// One of the three ways to say it, by what stands on the button.
    @FXML
    private void onKind(ActionEvent event) {
        viewModel.kind(DiscountKind.valueOf(told(event)));
        focus();
    }

    private Button usual(String zhe) {
        var button = new Button(messages.say(Sentence.of("discount.usual", zhe)));
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> {
            typedField.setText(zhe);
            focus();
        });
        return button;
    }

    @FXML
    private void onType(ActionEvent event) {
        typedField.appendText(told(event));
    }

    @FXML
    private void onErase() {
        var text = typedField.getText();
        typedField.setText(text.substring(0, Math.max(0, text.length() - 1)));
    }

    @FXML
    private void onGive() {
        viewModel.give();
    }

    @FXML
    private void onTake() {
        viewModel.take();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private void show(DiscountFace now) {
        lineButton.pseudoClassStateChanged(AT_HAND, !now.whole());
        wholeButton.pseudoClassStateChanged(AT_HAND, now.whole());
        zheButton.pseudoClassStateChanged(AT_HAND, now.kind() == DiscountKind.ZHE);
        percentButton.pseudoClassStateChanged(AT_HAND, now.kind() == DiscountKind.PERCENT);
        yuanButton.pseudoClassStateChanged(AT_HAND, now.kind() == DiscountKind.YUAN);
        Visible.when(usual, now.kind() == DiscountKind.ZHE);
        typing.pseudoClassStateChanged(WRONG, now.problem().isPresent());
        wordsLabel.pseudoClassStateChanged(WRONG, now.problem().isPresent());
        wordsLabel.setText(now.problem()
                .or(() -> now.wanted().map(ReductionWords::of))
                .map(messages::say)
                .orElse(messages.text("discount.howMuch")));
        beforeLabel.setText(now.before().toString());
        afterLabel.setText(now.after().toString());
        giveButton.setDisable(now.wanted().isEmpty() || now.problem().isPresent());
        Visible.when(takeButton, now.given());
    }

    private static String told(ActionEvent event) {
        return ((Node) event.getSource()).getUserData().toString();
    }

    private static BooleanSupplier took(Runnable action) {
        return () -> {
            action.run();
            return true;
        };
    }
}
