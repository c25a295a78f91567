package io.saoma.ui.report;

import static java.util.stream.Collectors.joining;

import io.saoma.report.period.Bar;
import io.saoma.report.period.Figures;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodView;
import io.saoma.report.period.Tally;
import io.saoma.sale.Money;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/// Binds `report.fxml` to the period in view: its sums, its bars, its tables, and what can be made of them.
public final class ReportController implements Screen {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LONG_FROM = 10;
    private static final int LONGER_FROM = 13;
    private static final double STEP = 0.5;
    private static final String NOTHING = "–";
    private static final List<String> REPORT_ENDINGS = List.of("pdf", "xlsx", "csv");
    private static final List<String> ORDERS_ENDINGS = List.of("xlsx", "csv");

    private final ReportViewModel viewModel;
    private final FilePlace files;
    private final Messages messages;
    private final DateTimeFormatter date;
    private final DateTimeFormatter weekday;
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
    private Label takenLabel;

    @FXML
    private Label takenNote;

    @FXML
    private Label beforeCaption;

    @FXML
    private Label beforeLabel;

    @FXML
    private Label beforeNote;

    @FXML
    private Label salesLabel;

    @FXML
    private Label salesNote;

    @FXML
    private Label backLabel;

    @FXML
    private Label backNote;

    @FXML
    private Label letOffLabel;

    @FXML
    private Label letOffNote;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label barsCaption;

    @FXML
    private Label beforeLegend;

    @FXML
    private Label bestLabel;

    @FXML
    private PairBars bars;

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
        date = DateTimeFormatter.ofPattern(
                messages.text("report.date"), messages.language().locale());
        weekday = DateTimeFormatter.ofPattern("EEE", messages.language().locale());
    }

    @FXML
    private void initialize() {
        deeds.disableProperty().bind(viewModel.workingProperty());
        printButton.setVisible(viewModel.printable());
        printButton.setManaged(viewModel.printable());
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
                capped("←", Key.pressed(KeyCode.LEFT, "report.earlier", viewModel::earlier)),
                capped("→", Key.pressed(KeyCode.RIGHT, "report.later", viewModel::later)),
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
        show(scroll, now.view().isPresent());
        var whose = now.view().flatMap(PeriodView::whose);
        whoseLabel.setText(
                whose.map(it -> it.words(messages.text("orders.everywhere"), messages.text("orders.tillNumber")))
                        .orElse(""));
        show(whoseLabel, whose.isPresent());
        now.view().ifPresentOrElse(this::show, this::clear);
    }

    private void show(PeriodView view) {
        var figures = view.figures();
        var taken = figures.taken();
        put(takenLabel, taken.sum().toString());
        takenNote.setText(messages.say(Sentence.of("report.net", figures.net())));
        showBefore(view, taken);
        put(salesLabel, Tables.count(taken.count()));
        salesNote.setText(messages.say(Sentence.of(
                "report.averageOf", taken.average().map(Money::toString).orElse(NOTHING))));
        put(backLabel, figures.back().sum().toString());
        backNote.setText(messages.say(Sentence.of("report.times", figures.back().count())));
        put(letOffLabel, figures.everybody().letOff().toString());
        letOffNote.setText(messages.say(Sentence.of("report.returned", figures.returned())));
        showBars(view);
        showTables(figures);
        scroll.setVvalue(0);
    }

    private void showBefore(PeriodView view, Tally taken) {
        var running = view.running();
        beforeCaption.setText(messages.text(
                switch (view.period().kind()) {
                    case DAY -> running ? "report.overYesterdayNow" : "report.overYesterday";
                    case WEEK -> running ? "report.overWeekNow" : "report.overWeek";
                    case MONTH -> running ? "report.overMonthNow" : "report.overMonth";
                }));
        put(beforeLabel, percent(taken, view.before()));
        beforeNote.setText(messages.say(view.weekAgo()
                .map(week -> Sentence.of("report.overWeekday", percent(taken, week), week.sum()))
                .orElseGet(() -> Sentence.of("report.was", view.before().sum()))));
    }

    private static String percent(Tally now, Tally before) {
        return now.percentOver(before)
                .map(it -> it < 0 ? "−" + -it + "%" : "+" + it + "%")
                .orElse(NOTHING);
    }

    private void showBars(PeriodView view) {
        var ofDay = view.period().kind() == Kind.DAY;
        barsCaption.setText(messages.text(ofDay ? "report.hours" : "report.days"));
        beforeLegend.setText(messages.text(
                switch (view.period().kind()) {
                    case DAY -> "report.weekdayBefore";
                    case WEEK -> "report.weekBefore";
                    case MONTH -> "report.monthBefore";
                }));
        var shown = ofDay ? OpenHours.of(view.bars()) : view.bars();
        bars.show(shown, bar -> name(view.period(), bar));
        var best = shown.stream()
                .max(Comparator.comparing(Bar::now))
                .filter(bar -> bar.now().isPositive());
        bestLabel.setText(best.map(
                        bar -> messages.say(Sentence.of("report.best", spoken(view.period(), bar), bar.now())))
                .orElse(""));
        var spoken = shown.stream()
                .filter(OpenHours::busy)
                .map(bar -> Sentence.of("report.barSpoken", spoken(view.period(), bar), bar.now(), bar.before()));
        bars.setAccessibleText(barsCaption.getText() + " " + beforeLegend.getText() + ": "
                + spoken.map(messages::say).collect(joining(" ")));
    }

    private Sentence spoken(Period shown, Bar bar) {
        return switch (shown.kind()) {
            case DAY -> Sentence.of("report.hour", bar.at());
            case WEEK -> Sentence.of("report.weekday", name(shown, bar));
            case MONTH -> Sentence.of("report.dayOfMonth", bar.at());
        };
    }

    /// What stands under a bar: the hour, the day of the week, the day of the month.
    private String name(Period shown, Bar bar) {
        return switch (shown.kind()) {
            case DAY, MONTH -> Integer.toString(bar.at());
            case WEEK -> weekday.format(shown.first().plusDays(bar.at() - 1L));
        };
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

    /// Nothing of another period stays to be taken for this one's.
    private void clear() {
        List.of(takenLabel, beforeLabel, salesLabel, backLabel, letOffLabel).forEach(label -> put(label, NOTHING));
        List.of(takenNote, beforeCaption, beforeNote, salesNote, backNote, letOffNote)
                .forEach(label -> label.setText(""));
    }

    /// By so many heights of what is seen.
    private void scroll(double heights) {
        var seen = scroll.getViewportBounds().getHeight();
        var hidden = scroll.getContent().getBoundsInLocal().getHeight() - seen;
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + heights * seen / hidden, 0, 1));
        }
    }

    private static Key capped(String cap, Key key) {
        return new Key(cap, key.meaning(), key.matches(), key.action());
    }

    private static void put(Label label, String figure) {
        label.setText(figure);
        label.pseudoClassStateChanged(LONG, figure.length() >= LONG_FROM);
        label.pseudoClassStateChanged(LONGER, figure.length() >= LONGER_FROM);
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
    }
}
