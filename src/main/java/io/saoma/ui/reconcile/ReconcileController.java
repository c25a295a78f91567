package io.saoma.ui.reconcile;

import io.saoma.ui.Chip;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import io.saoma.ui.Visible;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Binds `reconcile.fxml`: the month of days, and beside it the chosen one, with what was found or with the account.
/// The focus stays in the line for a file's path.
public final class ReconcileController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ReconcileViewModel viewModel;
    private final BillPlace files;
    private final Messages messages;
    private final DateTimeFormatter month;
    private final DateTimeFormatter date;
    private final FundsController account;
    private final ObjectProperty<ReconcileFace> face;
    private final ObjectProperty<FundsFace> accountFace = new SimpleObjectProperty<>(new FundsFace.Away());

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
    private Pane dayPlace;

    @FXML
    private Button fundsButton;

    public ReconcileController(ReconcileViewModel viewModel, BillPlace files, Messages messages) {
        this.viewModel = viewModel;
        this.files = files;
        this.messages = messages;
        account = new FundsController(viewModel.funds(), messages);
        var locale = messages.language().locale();
        month = DateTimeFormatter.ofPattern(messages.text("reconcile.month"), locale);
        date = DateTimeFormatter.ofPattern(messages.text("report.date"), locale);
        face = new SimpleObjectProperty<>(viewModel.faceProperty().get());
    }

    @FXML
    private void initialize() {
        var views = new Views(messages);
        var findings = views.load(new FindingsController(viewModel, messages));
        var funds = views.load(account);
        dayPlace.getChildren().setAll(findings, funds);
        fileField.textProperty().bindBidirectional(viewModel.fileProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
        accountFace.bind(viewModel.funds().faceProperty());
        accountFace.subscribe(now -> {
            var open = !(now instanceof FundsFace.Away);
            Visible.when(findings, !open);
            Visible.when(funds, open);
            fundsButton.setText(messages.text(open ? "funds.back" : "funds.title"));
        });
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "reconcile.fetch", viewModel::fetch),
                Key.pressed(KeyCode.LEFT, "reconcile.dayBack", untyped(viewModel::earlier)),
                Key.pressed(KeyCode.RIGHT, "reconcile.dayOn", untyped(viewModel::later)),
                Key.pressed(KeyCode.PAGE_UP, "reconcile.monthBack", viewModel::monthEarlier),
                Key.pressed(KeyCode.PAGE_DOWN, "reconcile.monthOn", viewModel::monthLater),
                Key.pressed(KeyCode.UP, "reconcile.keyUp", beside(account::up, viewModel::up)),
                Key.pressed(KeyCode.DOWN, "reconcile.keyDown", beside(account::down, viewModel::down)),
                Key.pressed(KeyCode.F2, "reconcile.readFile", this::onFile),
                Key.pressed(KeyCode.F4, "reconcile.keyDeed", beside(() -> {}, viewModel::press)),
                Key.pressed(KeyCode.F6, "reconcile.keyAll", beside(() -> {}, viewModel::takeAll)),
                Key.pressed(KeyCode.F8, "funds.key", viewModel::account),
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
    private void onFunds() {
        viewModel.account();
    }

    /// What a key does while the account stands in the place of the differences, and what it does to them.
    private Runnable beside(Runnable shown, Runnable otherwise) {
        return () -> (viewModel.funds().isOpen() ? shown : otherwise).run();
    }

    /// In a path the arrows move along its letters.
    private BooleanSupplier untyped(Runnable action) {
        return Key.when(() -> fileField.getText().isEmpty(), action);
    }

    private void show(ReconcileFace now) {
        monthLabel.setText(monthName(now));
        laterButton.setDisable(viewModel.latest());
        monthGrid.show(now, viewModel.today(), messages, viewModel::choose);
        monthNote.setText(messages.say(sums(now)));
        readBox.setDisable(now.working());
        showSaid(now);
        showDay(now);
    }

    private String monthName(ReconcileFace now) {
        var name = month.format(now.month());
        return viewModel.everywhere() ? messages.say(Sentence.of("reconcile.everywhere", name)) : name;
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
    }

    private String name(LocalDate day) {
        return date.format(day);
    }
}
