package io.saoma.ui.report;

import io.saoma.report.period.Figures;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodView;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import io.saoma.ui.Visible;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Binds `report.fxml` to the period in view: its parts in their places, its tables, and what can be made of it.
public final class ReportController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double STEP = 0.5;
    private static final List<String> REPORT_ENDINGS = List.of("pdf", "xlsx", "csv");
    private static final List<String> ORDERS_ENDINGS = List.of("xlsx", "csv");

    private final ReportViewModel viewModel;
    private final FilePlace files;
    private final Messages messages;
    private final SumsController sums;
    private final BarsController bars;
    private final DateTimeFormatter date;
    private final ObjectProperty<ReportFace> face = new SimpleObjectProperty<>(ReportFace.NONE);
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>();

    @FXML
    private Label dateLabel;

    @FXML
    private Label whoseLabel;

    @FXML
    private ToggleButton dayButton;

    @FXML
    private ToggleButton weekButton;

    @FXML
    private ToggleButton monthButton;

    @FXML
    private Button laterButton;

    @FXML
    private StackPane sumsPlace;

    @FXML
    private ScrollPane scroll;

    @FXML
    private StackPane barsPlace;

    @FXML
    private Table wayTable;

    @FXML
    private Table clerkTable;

    @FXML
    private Table itemTable;

    @FXML
    private Label itemsNote;

    @FXML
    private Label saidLabel;

    @FXML
    private Pane deeds;

    @FXML
    private Button printButton;

    public ReportController(ReportViewModel viewModel, FilePlace files, Messages messages) {
        this.viewModel = viewModel;
        this.files = files;
        this.messages = messages;
        sums = new SumsController(messages);
        bars = new BarsController(messages);
        date = DateTimeFormatter.ofPattern(
                messages.text("report.date"), messages.language().locale());
    }

    @FXML
    private void initialize() {
        var views = new Views(messages);
        sumsPlace.getChildren().setAll(views.load(sums));
        barsPlace.getChildren().setAll(views.load(bars));
        deeds.disableProperty().bind(viewModel.workingProperty());
        Visible.when(printButton, viewModel.printable());
        period.bind(viewModel.periodProperty());
        period.subscribe(this::showPeriod);
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.F2, "report.day", this::onDay),
                Key.pressed(KeyCode.F3, "report.week", this::onWeek),
                Key.pressed(KeyCode.F4, "report.month", this::onMonth),
                Key.pressed(KeyCode.LEFT, "report.earlier", viewModel::earlier),
                Key.pressed(KeyCode.RIGHT, "report.later", viewModel::later),
                Key.pressed(KeyCode.UP, "report.keyUp", () -> scroll(-STEP)),
                Key.pressed(KeyCode.DOWN, "report.keyDown", () -> scroll(STEP)),
                Key.pressed(KeyCode.PAGE_UP, "report.keyUp", () -> scroll(-1)),
                Key.pressed(KeyCode.PAGE_DOWN, "report.keyDown", () -> scroll(1)),
                Key.pressed(KeyCode.F5, "report.refresh", viewModel::refresh),
                Key.pressed(KeyCode.F6, "report.saveOrders", this::onSaveOrders),
                Key.pressed(KeyCode.F7, "report.saveReport", this::onSaveReport),
                Key.withCtrl(KeyCode.P, "report.print", () -> {
                    viewModel.print();
                    return true;
                }),
                Key.pressed(KeyCode.F12, "reconcile.title", viewModel::reconcile),
                Key.pressed(KeyCode.ESCAPE, "report.back", viewModel::leave));
    }

    @Override
    public void focus() {
        scroll.requestFocus();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    @FXML
    private void onDay() {
        show(Kind.DAY);
    }

    @FXML
    private void onWeek() {
        show(Kind.WEEK);
    }

    @FXML
    private void onMonth() {
        show(Kind.MONTH);
    }

    @FXML
    private void onEarlier() {
        viewModel.earlier();
    }

    @FXML
    private void onLater() {
        viewModel.later();
    }

    @FXML
    private void onReconcile() {
        viewModel.reconcile();
    }

    @FXML
    private void onPrint() {
        viewModel.print();
    }

    @FXML
    private void onSaveOrders() {
        ask("report.ordersFile", ORDERS_ENDINGS).ifPresent(file -> viewModel.saveOrders(messages.language(), file));
    }

    @FXML
    private void onSaveReport() {
        ask("report.reportFile", REPORT_ENDINGS).ifPresent(file -> viewModel.saveReport(messages.language(), file));
    }

    private Optional<Path> ask(String name, List<String> endings) {
        if (viewModel.workingProperty().get() || face.get().view().isEmpty()) {
            return Optional.empty();
        }
        var now = period.get();
        var days = now.kind() == Kind.DAY ? now.first().toString() : now.first() + "_" + now.last();
        return files.ask(messages.text(name) + "-" + days, endings);
    }

    /// Also after a press on the chosen one, which would let it go.
    private void show(Kind kind) {
        viewModel.show(kind);
        showPeriod(period.get());
    }

    private void showPeriod(Period now) {
        var from = date.format(now.first());
        dateLabel.setText(
                now.kind() == Kind.DAY
                        ? from
                        : messages.say(Sentence.of("report.fromTo", from, date.format(now.last()))));
        dayButton.setSelected(now.kind() == Kind.DAY);
        weekButton.setSelected(now.kind() == Kind.WEEK);
        monthButton.setSelected(now.kind() == Kind.MONTH);
        laterButton.setDisable(viewModel.latest());
    }

    private void show(ReportFace now) {
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        scroll.setVisible(now.view().isPresent());
        var whose = now.view().flatMap(PeriodView::whose);
        whoseLabel.setText(
                whose.map(it -> it.words(messages.text("orders.everywhere"), messages.text("orders.tillNumber")))
                        .orElse(""));
        whoseLabel.setVisible(whose.isPresent());
        now.view().ifPresentOrElse(this::show, sums::clear);
    }

    private void show(PeriodView view) {
        sums.show(view);
        bars.show(view);
        showTables(view.figures());
        scroll.setVvalue(0);
    }

    private void showTables(Figures figures) {
        var tables = new Tables(figures, messages);
        wayTable.show(tables.wayHeads(), tables.wayRows());
        clerkTable.show(tables.clerkHeads(), tables.clerkRows());
        itemTable.show(tables.itemHeads(), tables.itemRows());
        var all = figures.items().size();
        itemsNote.setText(
                all > Tables.TOP_ITEMS
                        ? messages.say(Sentence.of("report.itemsOf", Tables.TOP_ITEMS, all))
                        : messages.text("report.itemsAll"));
    }

    /// By so many heights of what is seen.
    private void scroll(double heights) {
        var seen = scroll.getViewportBounds().getHeight();
        var hidden = scroll.getContent().getBoundsInLocal().getHeight() - seen;
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + heights * seen / hidden, 0, 1));
        }
    }
}
