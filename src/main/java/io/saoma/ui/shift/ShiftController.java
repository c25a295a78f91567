package io.saoma.ui.shift;

import io.saoma.report.ShiftView;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ByHand;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds `shift.fxml`: the sums of the shift, the question at hand, and what can be done.
public final class ShiftController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BusinessDay.ZONE);

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
    private void onPrint() {
        viewModel.print();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    private void show(ShiftFace before, ShiftFace now) {
        var stage = now.stage();
        titleLabel.setText(messages.say(now.shift().map(this::title).orElse(Sentence.of("shifts.none"))));
        rows.getChildren().setAll(now.shift().map(this::rows).orElse(List.of()));
        show(scroll, now.shift().isPresent());
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        show(amountField, stage.asksAmount());
        // whoever types at once loses no digit; before it is known whether one is wanted, no field is seen
        amountField.setOpacity(stage == ShiftStage.LOOKING ? 0 : 1);
        show(reasonField, stage.asksReason());
        show(deeds, stage == ShiftStage.OPEN);
        show(printButton, viewModel.printable() && (stage == ShiftStage.OPEN || stage == ShiftStage.CLOSED));
        show(goButton, stage != ShiftStage.OPEN && stage != ShiftStage.LOOKING);
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

    private Sentence title(ShiftView view) {
        var shift = view.shift();
        return shift.closing()
                .map(closing ->
                        Sentence.of("shifts.closedTitle", shift.number(), TIME.format(closing.at()), closing.by()))
                .orElseGet(() ->
                        Sentence.of("shifts.openTitle", shift.number(), TIME.format(shift.opened()), shift.cashier()));
    }

    private List<Node> rows(ShiftView view) {
        var sums = view.sums();
        var shown = new ArrayList<Node>();
        shown.add(row("shifts.sales", Long.toString(sums.sales())));
        shown.add(row("shifts.cash", counted(sums.cash(), sums.cashSales())));
        shown.add(row("shifts.weChat", counted(sums.weChat(), sums.weChatPayments())));
        if (sums.byHand().count() > 0) {
            shown.add(row("shifts.byHand", byHand(sums.byHand())));
        }
        if (sums.cashBack().isPositive()) {
            shown.add(row("shifts.cashBack", sums.cashBack().negated().toString()));
        }
        if (sums.weChatBack().isPositive()) {
            shown.add(row("shifts.weChatBack", sums.weChatBack().negated().toString()));
        }
        shown.add(row("shifts.taken", view.taken().toString()));
        shown.add(row("shifts.letOff", sums.letOff().toString()));
        shown.add(row("shifts.returned", sums.returned().toString()));
        shown.add(row("shifts.change", view.shift().cash().toString()));
        shown.add(row("shifts.moved", messages.say(Sentence.of("shifts.inAndOut", sums.putIn(), sums.takenOut()))));
        shown.add(row("shifts.expected", view.expected().toString()));
        view.shift()
                .closing()
                .ifPresent(closing ->
                        shown.add(row("shifts.counted", closing.counted().toString())));
        shown.add(row(
                "shifts.marks",
                messages.say(Sentence.of(
                        "shifts.markCounts", sums.removedLines(), sums.cancelledCodes(), sums.openings()))));
        return shown;
    }

    private String byHand(ByHand hand) {
        return messages.say(Sentence.of(
                "shifts.byHandCounts", hand.money(), hand.count(), hand.verified(), hand.contradicted(), hand.open()));
    }

    private String counted(Money money, long count) {
        return messages.say(Sentence.of("shifts.counts", money, count));
    }

    private Node row(String key, String value) {
        var name = new Label(messages.text(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("second");
        var shown = new Label(value);
        shown.setWrapText(true);
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.getStyleClass().addAll("strong", "shift-value");
        HBox.setHgrow(shown, Priority.ALWAYS);
        var row = new HBox(name, shown);
        row.getStyleClass().add("shift-row");
        return row;
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
