package io.saoma.ui.pay.customer;

import io.saoma.payment.AuthCode;
import io.saoma.payment.Payment;
import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import io.saoma.ui.Visible;
import io.saoma.ui.pay.PayFace;
import io.saoma.ui.pay.PayKeys;
import io.saoma.ui.pay.PayViewModel;
import io.saoma.ui.pay.Stage;
import io.saoma.ui.pay.cash.CashFace;
import io.saoma.ui.pay.code.QrView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `customer.fxml`: the customer's screen on a display of its own, or over the till's window with a line for the
/// cashier.
public final class CustomerController implements Screen {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass HURRY = PseudoClass.getPseudoClass("hurry");
    private static final PseudoClass CANCELLED = PseudoClass.getPseudoClass("cancelled");
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final PseudoClass LONGEST = PseudoClass.getPseudoClass("longest");
    private static final PseudoClass WELCOME = PseudoClass.getPseudoClass("welcome");
    // so that the amount fits in a bold font with wide digits too
    private static final int LONG_FROM = 9;
    private static final int LONGER_FROM = 10;
    private static final int LONGEST_FROM = 11;

    private final CustomerViewModel viewModel;
    private final Messages messages;
    private final Optional<Runnable> turn;
    private final PaidController green;
    private final FootController foot;
    private final ObjectProperty<Optional<PayFace>> face = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PayViewModel>> payment = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Basket> basket = new SimpleObjectProperty<>(Basket.EMPTY);
    private final ObjectProperty<Optional<CashFace>> cash = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty pictured = new SimpleBooleanProperty();
    private final ObjectProperty<Duration> returnIn = new SimpleObjectProperty<>(Duration.ZERO);

    @FXML
    private BorderPane frame;

    @FXML
    private Label practiceBand;

    @FXML
    private IdlePicture picture;

    @FXML
    private HBox sale;

    @FXML
    private Label shopLabel;

    @FXML
    private Label askLabel;

    @FXML
    private Label amountLabel;

    @FXML
    private Label wordsLabel;

    @FXML
    private VBox lines;

    @FXML
    private VBox payCard;

    @FXML
    private QrView qrView;

    @FXML
    private VBox note;

    @FXML
    private Label noteTitle;

    @FXML
    private Label noteText;

    @FXML
    private VBox scan;

    @FXML
    private Label countdownLabel;

    @FXML
    private ProgressBar countdownBar;

    @FXML
    private StackPane paidPlace;

    @FXML
    private StackPane footPlace;

    /// `turn` shows the cashier's panel again; without it this is a display that only the customer sees.
    public CustomerController(CustomerViewModel viewModel, Messages messages, Optional<Runnable> turn) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.turn = turn;
        green = new PaidController(viewModel.shop(), messages);
        foot = new FootController(viewModel, messages, turn.orElse(() -> {}));
    }

    @FXML
    private void initialize() {
        var views = new Views(messages);
        paidPlace.getChildren().setAll(views.load(green));
        footPlace.getChildren().setAll(views.load(foot));
        var band = viewModel.practice() && turn.isEmpty();
        Visible.when(practiceBand, band);
        frame.getStyleClass().add(band ? "practice" : turn.isPresent() ? "over" : "own");
        shopLabel.setText(viewModel.shop());
        viewModel.picture().ifPresent(picture::load);
        pictured.bind(picture.shownProperty());
        pictured.subscribe(shown -> sale.setOpacity(shown ? 0 : 1));
        // bindings are weak, and on its own display nothing but the view would keep this object alive
        frame.setUserData(this);
        follow();
    }

    @Override
    public List<Key> keys() {
        return atHand().map(it -> new PayKeys(it, turn.map(to -> PayKeys.turn("pay.turnBack", to))).now())
                .orElseGet(() -> List.of(PayKeys.anyKey(viewModel::dismiss)));
    }

    /// No scan takes the code from the only screen; once it is over, a scan is the next customer's, like any key.
    @Override
    public boolean scanned(String code) {
        var waiting = atHand().filter(it -> it.faceProperty().get().stage() != Stage.PAID);
        if (waiting.isEmpty()) {
            atHand().ifPresentOrElse(PayViewModel::leave, viewModel::dismiss);
        } else if (AuthCode.isOne(code)) {
            waiting.get().scanned(new AuthCode(code));
        }
        return waiting.isPresent();
    }

    @Override
    public void focus() {
        frame.requestFocus();
    }

    /// The payment that is still the cashier's.
    private Optional<PayViewModel> atHand() {
        return payment.get().filter(_ -> !viewModel.isOver());
    }

    private void follow() {
        basket.bind(viewModel.basketProperty());
        cash.bind(viewModel.cashProperty());
        payment.bind(viewModel.paymentProperty());
        face.bind(viewModel.faceProperty());
        returnIn.bind(viewModel.returnInProperty());
        basket.subscribe(_ -> showSale());
        cash.subscribe(_ -> showSale());
        payment.subscribe(_ -> showSale());
        face.subscribe(this::show);
        returnIn.subscribe(green::showReturn);
    }

    private void showSale() {
        var charged = payment.get().map(PayViewModel::payment).map(Payment::sale);
        var goods = charged.map(Sale::basket).orElse(basket.get());
        var counted = cash.get().filter(_ -> charged.isEmpty());
        var welcome = charged.isEmpty() && counted.isEmpty() && goods.isEmpty();
        showAsk(welcome);
        showAmount(counted.map(CashFace::due).orElse(goods.total()), charged.isPresent());
        askLabel.pseudoClassStateChanged(WELCOME, welcome);
        picture.setVisible(welcome);
        Visible.when(amountLabel, !welcome);
        var rows = new CustomerLines(messages);
        lines.getChildren().setAll(rows.rows(goods, charged.isPresent()));
        counted.map(rows::cash).ifPresent(lines.getChildren()::addAll);
        Visible.when(payCard, charged.isPresent());
    }

    /// Nobody is asked for money that lies there already, nor while an order cannot be paid any more, or must not be.
    private void showAsk(boolean welcome) {
        var asks = payment.get().isPresent()
                ? face.get().filter(now -> !isPayable(now)).isEmpty()
                : cash.get().filter(counted -> !CustomerLines.isHanded(counted)).isPresent();
        askLabel.setText(messages.text(asks ? "customer.toPay" : welcome ? "customer.welcome" : "customer.total"));
    }

    private static boolean isPayable(PayFace now) {
        return switch (now.stage()) {
            case PLACING, WAITING, PAYING, UNKNOWN -> true;
            case PAID, CANCELLING, CLOSING, CLOSED, REFUSED, BY_HAND, CONTRADICTED, REVIEW, LATE -> false;
        };
    }

    private void showAmount(Money amount, boolean charged) {
        amountLabel.setText(amount.toString());
        var signs = amount.toString().length();
        amountLabel.pseudoClassStateChanged(LONG, signs >= LONG_FROM);
        amountLabel.pseudoClassStateChanged(LONGER, signs >= LONGER_FROM);
        amountLabel.pseudoClassStateChanged(LONGEST, signs >= LONGEST_FROM);
        var words = charged && messages.language() == Language.ZH;
        wordsLabel.setText(words ? AmountWords.of(amount) : "");
        Visible.when(wordsLabel, words);
    }

    private void show(Optional<PayFace> now) {
        var isPaid = now.filter(it -> it.stage() == Stage.PAID).isPresent();
        paidPlace.setVisible(isPaid);
        sale.setVisible(!isPaid);
        frame.pseudoClassStateChanged(CANCELLED, now.filter(PayFace::cancelled).isPresent());
        Visible.when(footPlace, turn.isPresent() && !isPaid && now.isPresent());
        now.ifPresent(this::showPayment);
    }

    private void showPayment(PayFace now) {
        showAsk(false);
        qrView.codeProperty().set(now.codeUrl());
        qrView.setVisible(now.codeUrl().isPresent());
        scan.setVisible(now.codeUrl().isPresent());
        note.setVisible(now.codeUrl().isEmpty());
        noteTitle.setText(messages.text(title(now)));
        noteText.setText(messages.text(text(now)));
        var countdown = now.countdown();
        countdownLabel.setText(messages.say(Sentence.of("customer.payWithin", countdown.time())));
        countdownBar.setProgress(countdown.fraction());
        countdownBar.pseudoClassStateChanged(HURRY, countdown.hurry());
        payment.get().map(PayViewModel::payment).ifPresent(green::show);
        foot.show(now);
    }

    private static String title(PayFace now) {
        return switch (now.stage()) {
            case PAYING -> "customer.confirm";
            case PLACING, UNKNOWN, BY_HAND, CONTRADICTED, REVIEW, LATE, WAITING, PAID -> "customer.wait";
            case CANCELLING, CLOSING, CLOSED, REFUSED -> now.cancelled() ? "customer.cancelled" : "customer.over";
        };
    }

    private static String text(PayFace now) {
        return switch (now.stage()) {
            case PLACING -> now.byCode() ? "customer.charging" : "customer.codeComing";
            case PAYING -> "customer.confirmMeans";
            case UNKNOWN, WAITING, PAID, BY_HAND, CONTRADICTED, REVIEW, LATE -> "customer.askCashier";
            case CANCELLING, CLOSING, CLOSED, REFUSED ->
                now.cancelled() ? "customer.cancelledMeans" : "customer.askCashier";
        };
    }
}
