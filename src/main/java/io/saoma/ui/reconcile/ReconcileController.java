package io.saoma.ui.reconcile;

import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillSums;
import io.saoma.report.reconcile.Difference;
import io.saoma.ui.Chip;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Binds `reconcile.fxml`: the month of days, and beside it the chosen one with its differences and what is done about
/// them. The focus stays in the line for a file's path.
public final class ReconcileController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final String NOTHING = "–";

    private final ReconcileViewModel viewModel;
    private final BillPlace files;
    private final Messages messages;
    private final DateTimeFormatter month;
    private final DateTimeFormatter date;
    private final ObjectProperty<ReconcileFace> face;

    @FXML
    private Label monthLabel;

    @FXML
    private Button laterButton;

    @FXML
    private MonthGrid monthGrid;

    @FXML
    private Label monthNote;

    @FXML
    private TextField fileField;

    @FXML
    private Pane readBox;

    @FXML
    private Label saidLabel;

    @FXML
    private Label dayLabel;

    @FXML
    private StackPane chipPlace;

    @FXML
    private Label standsLabel;

    @FXML
    private Label matchedLabel;

    @FXML
    private Label onlyAtWeChatLabel;

    @FXML
    private Label onlyHereLabel;

    @FXML
    private Label amountDiffersLabel;

    @FXML
    private Label refundDiffersLabel;

    @FXML
    private Label elsewhereLabel;

    @FXML
    private Label paidLabel;

    @FXML
    private Label backLabel;

    @FXML
    private Label couponLabel;

    @FXML
    private Label feeLabel;

    @FXML
    private Label netLabel;

    @FXML
    private ListView<Difference> differenceList;

    @FXML
    private Label meansLabel;

    @FXML
    private HBox deedBox;

    @FXML
    private Button deedButton;

    @FXML
    private Button allButton;

    public ReconcileController(ReconcileViewModel viewModel, BillPlace files, Messages messages) {
        this.viewModel = viewModel;
        this.files = files;
        this.messages = messages;
        var locale = messages.language().locale();
        month = DateTimeFormatter.ofPattern(messages.text("reconcile.month"), locale);
        date = DateTimeFormatter.ofPattern(messages.text("report.date"), locale);
        face = new SimpleObjectProperty<>(viewModel.faceProperty().get());
    }

    @FXML
    private void initialize() {
        differenceList.setCellFactory(_ -> new DifferenceCell(messages, viewModel::chooseDifference));
        fileField.textProperty().bindBidirectional(viewModel.fileProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "reconcile.fetch", viewModel::fetch),
                capped("←", Key.pressed(KeyCode.LEFT, "reconcile.dayBack", untyped(viewModel::earlier))),
                capped("→", Key.pressed(KeyCode.RIGHT, "reconcile.dayOn", untyped(viewModel::later))),
                Key.pressed(KeyCode.PAGE_UP, "reconcile.monthBack", viewModel::monthEarlier),
                Key.pressed(KeyCode.PAGE_DOWN, "reconcile.monthOn", viewModel::monthLater),
                Key.pressed(KeyCode.UP, "reconcile.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "reconcile.keyDown", viewModel::down),
                Key.pressed(KeyCode.F2, "reconcile.readFile", this::onFile),
                Key.pressed(KeyCode.F4, "reconcile.keyDeed", viewModel::press),
                Key.pressed(KeyCode.F6, "reconcile.keyAll", viewModel::takeAll),
                Key.pressed(KeyCode.ESCAPE, "report.back", viewModel::leave));
    }

    @Override
    public void focus() {
        fileField.requestFocus();
        fileField.end();
    }

    @Override
    public void typed(String characters) {
        focus();
        fileField.appendText(characters);
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    @FXML
    private void onEarlier() {
        viewModel.monthEarlier();
    }

    @FXML
    private void onLater() {
        viewModel.monthLater();
    }

    @FXML
    private void onFetch() {
        viewModel.fetch();
    }

    /// The file whose path is typed, else the one that is chosen.
    @FXML
    private void onFile() {
        if (!fileField.getText().isBlank()) {
            viewModel.readTyped();
        } else if (!face.get().working()) {
            files.ask().ifPresent(viewModel::read);
        }
    }

    @FXML
    private void onDeed() {
        viewModel.press();
    }

    @FXML
    private void onAll() {
        viewModel.takeAll();
    }

    /// In a path the arrows move along its letters.
    private BooleanSupplier untyped(Runnable action) {
        return () -> {
            var free = fileField.getText().isEmpty();
            if (free) {
                action.run();
            }
            return free;
        };
    }

    private static Key capped(String cap, Key key) {
        return new Key(cap, key.meaning(), key.matches(), key.action());
    }

    private void show(ReconcileFace now) {
        monthLabel.setText(month.format(now.month()));
        laterButton.setDisable(viewModel.latest());
        monthGrid.show(now, viewModel.today(), messages, viewModel::choose);
        monthNote.setText(messages.say(sums(now)));
        readBox.setDisable(now.working());
        showSaid(now);
        showDay(now);
        showFigures(now);
        showDifferences(now);
    }

    private Sentence sums(ReconcileFace now) {
        return Sentence.of(
                "reconcile.monthSums",
                count(now, Chip.BILL_AGREES),
                count(now, Chip.BILL_LOOK),
                count(now, Chip.BILL_DIFFERS),
                count(now, Chip.BILL_UNREAD));
    }

    private static long count(ReconcileFace now, Chip wanted) {
        return now.days().stream()
                .map(ReconcileWords::chip)
                .filter(wanted::equals)
                .count();
    }

    private void showSaid(ReconcileFace now) {
        var said = now.said().map(ReconcileFace.Said::sentence);
        var practice = Optional.of(Sentence.of(viewModel.practice() ? "reconcile.practice" : "reconcile.hint"));
        var working = Optional.of(Sentence.of("reconcile.working")).filter(_ -> now.working());
        saidLabel.setText(
                working.or(() -> said).or(() -> practice).map(messages::say).orElse(""));
        saidLabel.pseudoClassStateChanged(
                WRONG,
                !now.working() && now.said().filter(ReconcileFace.Said::wrong).isPresent());
    }

    private void showDay(ReconcileFace now) {
        dayLabel.setText(name(now.day()));
        chipPlace
                .getChildren()
                .setAll(now.standing()
                        .map(ReconcileWords::chip)
                        .<List<Node>>map(chip -> List.of(new ChipLabel(chip, messages)))
                        .orElse(List.of()));
        standsLabel.setText(messages.say(ReconcileWords.of(now)));
    }

    private String name(LocalDate day) {
        return date.format(day);
    }

    private void showFigures(ReconcileFace now) {
        put(matchedLabel, now.counts(), BillCounts::matched);
        put(onlyAtWeChatLabel, now.counts(), BillCounts::onlyAtWeChat);
        put(onlyHereLabel, now.counts(), BillCounts::onlyHere);
        put(amountDiffersLabel, now.counts(), BillCounts::amountDiffers);
        put(refundDiffersLabel, now.counts(), BillCounts::refundDiffers);
        put(elsewhereLabel, now.counts(), BillCounts::elsewhere);
        put(paidLabel, now.sums(), BillSums::paid);
        put(backLabel, now.sums(), BillSums::back);
        put(couponLabel, now.sums(), BillSums::coupon);
        put(feeLabel, now.sums(), sums -> sums.fee().rounded());
        put(netLabel, now.sums(), BillSums::net);
    }

    private static <T> void put(Label label, Optional<T> figures, Function<T, Object> figure) {
        label.setText(figures.map(figure)
                .map(it -> it instanceof Integer count ? "%,d".formatted(count) : it.toString())
                .orElse(NOTHING));
    }

    private void showDifferences(ReconcileFace now) {
        if (!differenceList.getItems().equals(now.differences())) {
            differenceList.getItems().setAll(now.differences());
        }
        if (!now.differences().isEmpty()) {
            differenceList.getSelectionModel().clearAndSelect(now.chosen());
            differenceList.scrollTo(now.chosen());
        }
        show(differenceList, !now.differences().isEmpty());
        var line = now.difference().map(DifferenceLine::of);
        meansLabel.setText(line.map(it -> messages.say(it.means())).orElse(""));
        show(meansLabel, line.isPresent());
        show(deedBox, line.isPresent());
        deedBox.setDisable(now.working());
        deedButton.setText(
                messages.text(line.filter(DifferenceLine::takeable).isPresent() ? "reconcile.take" : "hangs.look"));
        show(
                deedButton,
                line.filter(it -> it.takeable() || it.sale().isPresent()).isPresent());
        var many = now.read().map(it -> it.onlyAtWeChat().size()).orElse(0);
        allButton.setText(messages.say(Sentence.of("reconcile.takeAll", many)));
        show(allButton, now.rebuildable());
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
