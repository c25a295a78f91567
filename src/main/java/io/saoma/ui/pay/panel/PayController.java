package io.saoma.ui.pay.panel;

import io.saoma.payment.AuthCode;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import io.saoma.ui.Visible;
import io.saoma.ui.pay.Alarm;
import io.saoma.ui.pay.PayFace;
import io.saoma.ui.pay.PayKeys;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.pay.Stage;
import io.saoma.ui.pay.Verb;
import io.saoma.ui.pay.code.QrView;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `pay.fxml`: the payment as the cashier sees it beside the locked basket.
public final class PayController implements Screen {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final int LONG_FROM = 10;

    private final PayViewModel viewModel;
    private final Messages messages;
    private final Optional<Runnable> turn;
    private final PayKeys keys;
    private final RingController ring;
    private final StateLineController line;
    private final QuestionController questioner;
    private final ObjectProperty<PayFace> face = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Sentence>> question = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private Label amountLabel;

    @FXML
    private StackPane ringPlace;

    @FXML
    private StackPane linePlace;

    @FXML
    private VBox work;

    @FXML
    private StackPane codeCard;

    @FXML
    private QrView qrView;

    @FXML
    private Label noCodeLabel;

    @FXML
    private Label lastAskedLabel;

    @FXML
    private Label answerLabel;

    @FXML
    private Label numberLabel;

    @FXML
    private Label attemptLabel;

    @FXML
    private VBox say;

    @FXML
    private Label headlineLabel;

    @FXML
    private Label adviceLabel;

    @FXML
    private Button checkButton;

    @FXML
    private Button findButton;

    @FXML
    private Button newCodeButton;

    @FXML
    private Button parkButton;

    @FXML
    private Button turnButton;

    @FXML
    private Button cashButton;

    @FXML
    private Button backButton;

    @FXML
    private StackPane questionPlace;

    /// `turn` shows the customer's code over the window; there is none where the customer has a display.
    public PayController(PayViewModel viewModel, Messages messages, Optional<Runnable> turn) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.turn = turn;
        keys = new PayKeys(viewModel, turn.map(it -> PayKeys.turn("pay.turn", it)));
        ring = new RingController(messages);
        line = new StateLineController(messages);
        questioner = new QuestionController(viewModel);
    }

    @FXML
    private void initialize() {
        var views = new Views(messages);
        ringPlace.getChildren().setAll(views.load(ring));
        linePlace.getChildren().setAll(views.load(line));
        questionPlace.getChildren().setAll(views.load(questioner));
        showOrder();
        Visible.when(turnButton, turn.isPresent());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
        question.bind(viewModel.questionProperty());
        question.subscribe(this::ask);
    }

    @Override
    public List<Key> keys() {
        return keys.now();
    }

    @Override
    public void focus() {
        if (questionPlace.isVisible()) {
            questioner.focus();
        } else {
            (checkButton.isDisabled() ? backButton : checkButton).requestFocus();
        }
    }

    /// A code of goods is for the basket, which says that it is locked.
    @Override
    public boolean scanned(String code) {
        if (AuthCode.isOne(code)) {
            viewModel.scanned(new AuthCode(code));
        }
        return AuthCode.isOne(code);
    }

    @FXML
    private void onCheck() {
        viewModel.check();
    }

    @FXML
    private void onFind() {
        viewModel.find();
    }

    @FXML
    private void onNewCode() {
        viewModel.newCode();
    }

    @FXML
    private void onPark() {
        viewModel.park();
    }

    @FXML
    private void onTurn() {
        turn.ifPresent(Runnable::run);
    }

    @FXML
    private void onCash() {
        viewModel.payCash();
    }

    @FXML
    private void onBack() {
        viewModel.cancel();
        viewModel.leave();
    }

    private void showOrder() {
        var order = viewModel.payment().order();
        var amount = order.totalFee().toString();
        amountLabel.setText(amount);
        amountLabel.pseudoClassStateChanged(LONG, amount.length() >= LONG_FROM);
        numberLabel.setText(order.sale().brief());
        attemptLabel.setText(messages.say(Sentence.of("pay.attemptNo", order.attempt())));
    }

    private void show(PayFace now) {
        ring.show(now);
        line.show(now);
        showFacts(now);
        showButtons(now);
        showCode(now);
    }

    /// Where no code is to come any more, its place goes to the words that say why.
    private void showCode(PayFace now) {
        qrView.codeProperty().set(now.codeUrl());
        qrView.setVisible(now.codeUrl().isPresent());
        noCodeLabel.setVisible(now.codeUrl().isEmpty());
        noCodeLabel.setText(messages.say(now.word()));
        codeCard.setVisible(now.codeUrl().isPresent() || now.stage() == Stage.PLACING);
        codeCard.setManaged(codeCard.isVisible());
    }

    private void showFacts(PayFace now) {
        lastAskedLabel.setText(messages.say(now.lastAsked()));
        lastAskedLabel.pseudoClassStateChanged(STALE, now.stale());
        answerLabel.setText(messages.say(now.answer()));
        headlineLabel.setText(messages.say(now.alarm().map(Alarm::headline).orElse(now.headline())));
        headlineLabel.setVisible(now.alarm().isPresent() || now.stage() != Stage.WAITING);
        headlineLabel.setManaged(headlineLabel.isVisible());
        adviceLabel.setText(messages.say(now.alarm().map(Alarm::advice).orElse(now.advice())));
        var severe = now.alarm().map(Alarm::severe).orElse(now.stage().tone() == Stage.Tone.TROUBLE);
        say.pseudoClassStateChanged(TROUBLE, severe);
        say.pseudoClassStateChanged(WARNING, !severe && now.alarm().isPresent());
    }

    private void showButtons(PayFace now) {
        checkButton.setDisable(!now.can(Verb.CHECK));
        dress(checkButton, "primary", !now.can(Verb.AGAIN));
        findButton.setDisable(!now.can(Verb.FIND));
        newCodeButton.setText(messages.text(PayKeys.newCode(now)));
        newCodeButton.setDisable(!now.can(Verb.NEW_CODE) && !now.can(Verb.AGAIN));
        dress(newCodeButton, "primary", now.can(Verb.AGAIN));
        parkButton.setDisable(!now.can(Verb.PARK));
        turnButton.setDisable(!now.stage().running());
        cashButton.setDisable(!now.can(Verb.CANCEL) && !now.can(Verb.AGAIN));
        backButton.setText(messages.text(now.can(Verb.LEAVE) ? "pay.leave" : "pay.cancel"));
        backButton.setDisable(!now.can(Verb.LEAVE) && !now.can(Verb.CANCEL));
        dress(backButton, "danger", !now.can(Verb.LEAVE));
    }

    private static void dress(Button button, String style, boolean wanted) {
        button.getStyleClass().remove(style);
        if (wanted) {
            button.getStyleClass().add(style);
        }
    }

    private void ask(Optional<Sentence> now) {
        var asked = questionPlace.isVisible();
        questionPlace.setVisible(now.isPresent());
        work.setVisible(now.isEmpty());
        now.map(messages::say).ifPresent(questioner::say);
        if (asked != now.isPresent()) {
            focus();
        }
    }
}
