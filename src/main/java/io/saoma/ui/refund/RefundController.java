package io.saoma.ui.refund;

import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.Plan.Impossible;
import io.saoma.payment.refund.Plan.Parts;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.Refunding;
import io.saoma.sale.Money;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.RefundWords;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Binds `refund.fxml` to its view model.
public final class RefundController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final RefundViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<RefundFace> face = new SimpleObjectProperty<>();

    @FXML
    private Label titleLabel;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private HBox going;

    @FXML
    private Button checkButton;

    @FXML
    private VBox wish;

    @FXML
    private TextField amountField;

    @FXML
    private TextField noteField;

    @FXML
    private FlowPane reasons;

    @FXML
    private Label waysLabel;

    @FXML
    private Label saidLabel;

    @FXML
    private Button printButton;

    @FXML
    private Button goButton;

    public RefundController(RefundViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        amountField.textProperty().bindBidirectional(viewModel.amountProperty());
        noteField.textProperty().bindBidirectional(viewModel.noteProperty());
        face.bind(viewModel.faceProperty());
        Stream.of(RefundReason.values())
                .filter(reason -> !reason.ofThePayment() || face.get().reason().equals(Optional.of(reason)))
                .forEach(reason -> reasons.getChildren().add(button(reason)));
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "giveback.go", viewModel::go),
                Key.listed("Tab", "filter.keyNext"),
                Key.listed("Space", "filter.keyChoose"),
                Key.withCtrl(KeyCode.P, "giveback.print", () -> {
                    viewModel.print();
                    return true;
                }),
                Key.pressed(KeyCode.F2, "giveback.whole", viewModel::whole),
                Key.pressed(KeyCode.F5, "giveback.check", viewModel::check),
                Key.pressed(KeyCode.ESCAPE, "giveback.leave", viewModel::leave));
    }

    @Override
    public void focus() {
        amountField.requestFocus();
        amountField.end();
    }

    @FXML
    private void onWhole() {
        viewModel.whole();
    }

    @FXML
    private void onCheck() {
        viewModel.check();
    }

    @FXML
    private void onPrint() {
        viewModel.print();
    }

    @FXML
    private void onGo() {
        viewModel.go();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private ToggleButton button(RefundReason reason) {
        var button = new ToggleButton(messages.say(RefundWords.of(reason)));
        button.setUserData(reason);
        button.setOnAction(_ -> {
            viewModel.choose(reason);
            mark(face.get());
        });
        return button;
    }

    private void mark(RefundFace now) {
        reasons.getChildren().stream()
                .map(ToggleButton.class::cast)
                .forEach(it -> it.setSelected(
                        now.reason().filter(it.getUserData()::equals).isPresent()));
    }

    private void show(RefundFace now) {
        var left = now.account().map(Account::left).orElse(Money.ZERO);
        var over = now.account().isPresent() && !left.isPositive();
        var sale = viewModel.sale().number().brief();
        titleLabel.setText(
                messages.say(over ? Sentence.of("giveback.over", sale) : Sentence.of("giveback.title", sale, left)));
        var appears = !over && !wish.isVisible();
        Visible.when(wish, !over);
        if (appears) {
            focus();
        }
        Visible.when(goButton, !over);
        rows.getChildren().setAll(Stream.concat(states(now), lines(now)).toList());
        Visible.when(going, states(now).findAny().isPresent());
        Visible.when(
                checkButton, now.account().filter(it -> !it.refunds().isEmpty()).isPresent());
        Visible.when(printButton, viewModel.printable());
        mark(now);
        waysLabel.setText(ways(now));
        Visible.when(waysLabel, !over && now.said().isEmpty());
        saidLabel.setText(now.said().map(messages::say).orElse(""));
        saidLabel.setManaged(now.said().isPresent());
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        goButton.setDisable(!now.ready());
    }

    private String ways(RefundFace now) {
        return switch (now.plan().orElse(null)) {
            case null -> messages.text("giveback.choose");
            case Impossible(var why) -> messages.say(Words.of(why));
            case Parts(var parts) ->
                String.join(
                        "\n", parts.stream().map(Words::of).map(messages::say).toList());
        };
    }

    private Stream<Node> lines(RefundFace now) {
        return IntStream.rangeClosed(1, viewModel.sale().lines().size())
                .filter(line -> viewModel.most(line) > 0)
                .mapToObj(line -> line(now, line));
    }

    private Node line(RefundFace now, int line) {
        var sold = viewModel.sale().lines().get(line - 1);
        var name = grown(new Label(sold.name()));
        var fewer = step("−", "giveback.fewer", sold.name(), () -> viewModel.change(line, -1));
        var more = step("+", "giveback.more", sold.name(), () -> viewModel.change(line, 1));
        var count = new Label(now.pieces().get(line - 1) + " / " + viewModel.most(line));
        count.setMinWidth(Label.USE_PREF_SIZE);
        return row(name, fewer, count, more);
    }

    private Button step(String sign, String key, String name, Runnable action) {
        var button = new Button(sign);
        button.setAccessibleText(messages.say(Sentence.of(key, name)));
        button.getStyleClass().add("refund-step");
        button.setFocusTraversable(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The latest first, for that is what somebody waits for.
    private Stream<Node> states(RefundFace now) {
        return now.account().stream().flatMap(account -> {
            var cash = Optional.of(account.cashBack()).filter(Money::isPositive);
            return Stream.concat(
                    account.refunds().reversed().stream().map(this::state),
                    cash.stream().map(money -> state(money, Sentence.of("giveback.cashBack"))));
        });
    }

    private Node state(Refunding refunding) {
        return state(refunding.refund().refundFee(), RefundWords.of(refunding));
    }

    private Node state(Money money, Sentence words) {
        var amount = new Label(money.toString());
        amount.getStyleClass().add("refund-money");
        var text = grown(new Label(messages.say(words)));
        text.getStyleClass().add("second");
        var row = row(amount, text);
        row.getStyleClass().add("refund-state");
        return row;
    }

    private static Label grown(Label label) {
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static HBox row(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("refund-row");
        return row;
    }
}
