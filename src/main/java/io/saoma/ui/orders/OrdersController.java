package io.saoma.ui.orders;

import io.saoma.report.Grouping;
import io.saoma.report.OrderFilter;
import io.saoma.report.Period;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Binds `orders.fxml` to its view model: the day, the search line, and the places of the figures, the list and the
/// detail. The focus stays in the search line.
public final class OrdersController implements Screen {

    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrowed");
    private static final PseudoClass EVERYWHERE = PseudoClass.getPseudoClass("everywhere");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final OrdersViewModel viewModel;
    private final Messages messages;
    private final DetailController detail;
    private final DateTimeFormatter date;
    private final ObjectProperty<Optional<OrderFilter>> filter = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Grouping>> grouping = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Sentence>> problem = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private Button backButton;

    @FXML
    private Button claimButton;

    @FXML
    private Label ordersLabel;

    @FXML
    private Label dateLabel;

    @FXML
    private HBox head;

    @FXML
    private HBox everywhereBox;

    @FXML
    private ToggleButton everywhereButton;

    @FXML
    private ToggleButton todayButton;

    @FXML
    private ToggleButton yesterdayButton;

    @FXML
    private Button laterButton;

    @FXML
    private StackPane figuresPlace;

    @FXML
    private HBox searchBox;

    @FXML
    private TextField searchField;

    @FXML
    private Label problemLabel;

    @FXML
    private StackPane listPlace;

    @FXML
    private Button filterButton;

    @FXML
    private StackPane detailPlace;

    @FXML
    private StackPane groupsPlace;

    public OrdersController(OrdersViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        detail = new DetailController(viewModel.detail(), viewModel::showReceipt, viewModel::refund, messages);
        date = DateTimeFormatter.ofPattern(
                messages.text("orders.date"), messages.language().locale());
    }

    @FXML
    private void initialize() {
        var views = new Views(messages);
        figuresPlace.getChildren().setAll(views.load(new FiguresController(viewModel, messages)));
        listPlace.getChildren().setAll(views.load(new ListingController(viewModel, messages)));
        detailPlace.getChildren().setAll(views.load(detail));
        searchField.textProperty().bindBidirectional(viewModel.searchProperty());
        groupsPlace.getChildren().setAll(views.load(new GroupsController(viewModel, messages)));
        grouping.bind(viewModel.groupingProperty());
        grouping.subscribe(now -> {
            groupsPlace.setVisible(now.isPresent());
            detailPlace.setVisible(now.isEmpty());
        });
        filter.bind(viewModel.filterProperty().map(Optional::of));
        filter.subscribe(_ -> showPeriod());
        problem.bind(viewModel.problemProperty());
        problem.subscribe(this::showProblem);
        show(everywhereBox, viewModel.othersToSee());
        show(backButton, !viewModel.home());
        show(claimButton, !viewModel.home());
        ordersLabel.setText(messages.text(viewModel.home() ? "orders.titleHome" : "orders.title"));
        head.pseudoClassStateChanged(EVERYWHERE, viewModel.othersToSee() || viewModel.home());
        viewModel.wake();
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<Key>();
        keys.add(
                Key.pressed(KeyCode.ENTER, viewModel.home() ? "orders.keyFirst" : "orders.keyEnter", viewModel::enter));
        keys.addAll(listKeys());
        if (!viewModel.home()) {
            keys.add(Key.withCtrl(KeyCode.P, "orders.receipt", () -> {
                viewModel.showReceipt();
                return true;
            }));
        }
        keys.addAll(wayKeys());
        if (!viewModel.home()) {
            keys.add(Key.pressed(KeyCode.F8, "claim.says", viewModel::find));
        }
        keys.add(Key.pressed(KeyCode.F9, "orders.refund", viewModel::refund));
        keys.add(
                Key.pressed(KeyCode.ESCAPE, viewModel.home() ? "orders.keyEscHome" : "orders.keyEsc", viewModel::back));
        if (viewModel.othersToSee()) {
            keys.add(Key.withCtrl(KeyCode.T, "orders.keyEverywhere", () -> {
                showOtherwise();
                return true;
            }));
        }
        return keys;
    }

    private List<Key> listKeys() {
        return List.of(
                Key.pressed(KeyCode.UP, "orders.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "orders.keyDown", viewModel::down),
                Key.pressed(KeyCode.PAGE_UP, "orders.keyPageUp", () -> detail.scroll(-1)),
                Key.pressed(KeyCode.PAGE_DOWN, "orders.keyPageDown", () -> detail.scroll(1)),
                Key.pressed(KeyCode.F2, "orders.today", viewModel::showToday),
                Key.pressed(KeyCode.F3, "orders.yesterday", viewModel::showYesterday),
                capped("←", Key.pressed(KeyCode.LEFT, "orders.keyEarlier", untyped(() -> viewModel.moveDay(-1)))),
                capped("→", Key.pressed(KeyCode.RIGHT, "orders.keyLater", untyped(() -> viewModel.moveDay(1)))),
                capped(
                        "Ctrl+←",
                        Key.withCtrl(KeyCode.LEFT, "orders.weekEarlier", untyped(() -> viewModel.moveWeek(-1)))),
                capped(
                        "Ctrl+→",
                        Key.withCtrl(KeyCode.RIGHT, "orders.weekLater", untyped(() -> viewModel.moveWeek(1)))));
    }

    private List<Key> wayKeys() {
        return List.of(
                Key.pressed(KeyCode.F4, "orders.filter", viewModel::chooseFilter),
                Key.pressed(KeyCode.F6, "orders.keyGroup", viewModel::groupOtherwise),
                Key.pressed(KeyCode.F5, "orders.refresh", viewModel::refresh),
                Key.pressed(KeyCode.F7, "orders.keyHangs", viewModel::showHangs),
                Key.pressed(KeyCode.F10, "report.title", viewModel::report),
                Key.pressed(KeyCode.F12, "reconcile.title", viewModel::reconcile));
    }

    @Override
    public void focus() {
        searchField.requestFocus();
        searchField.end();
    }

    @Override
    public void typed(String characters) {
        focus();
        searchField.appendText(characters);
    }

    /// The barcode of a receipt is the number of its sale.
    @Override
    public boolean scanned(String code) {
        searchField.setText(code);
        viewModel.enter();
        return true;
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    @FXML
    private void onFind() {
        viewModel.find();
    }

    @FXML
    private void onReport() {
        viewModel.report();
    }

    @FXML
    private void onFilter() {
        viewModel.chooseFilter();
    }

    @FXML
    private void onGroup() {
        viewModel.groupOtherwise();
    }

    @FXML
    private void onEverywhere() {
        showOtherwise();
        showPeriod();
    }

    private void showOtherwise() {
        viewModel.showEverywhere(!viewModel.filterProperty().get().everywhere());
    }

    @FXML
    private void onToday() {
        viewModel.showToday();
        showPeriod();
    }

    @FXML
    private void onYesterday() {
        viewModel.showYesterday();
        showPeriod();
    }

    @FXML
    private void onEarlier() {
        viewModel.moveDay(-1);
    }

    @FXML
    private void onLater() {
        viewModel.moveDay(1);
    }

    /// Also after a press on the chosen one, which would let it go.
    private void showPeriod() {
        var today = viewModel.today();
        var now = viewModel.filterProperty().get();
        var period = now.period();
        dateLabel.setText(
                period.oneDay()
                        ? date.format(period.to())
                        : messages.say(Sentence.of("orders.period", period.from(), period.to())));
        everywhereButton.setSelected(now.everywhere());
        todayButton.setSelected(period.equals(Period.of(today)));
        yesterdayButton.setSelected(period.equals(Period.of(today.minusDays(1))));
        laterButton.setDisable(!period.to().isBefore(today));
        filterButton.pseudoClassStateChanged(NARROWED, now.count() > 0);
        filterButton.setText(
                now.count() > 0
                        ? messages.say(Sentence.of("orders.filtered", now.count()))
                        : messages.text("orders.filter"));
    }

    /// At home it stands in the place of the list.
    private void showProblem(Optional<Sentence> problem) {
        var now = problem.filter(_ -> !viewModel.home());
        searchBox.pseudoClassStateChanged(WRONG, now.isPresent());
        problemLabel.setText(now.map(messages::say).orElse(""));
        problemLabel.setManaged(now.isPresent());
    }

    /// In a text, these keys move within it.
    private BooleanSupplier untyped(Runnable action) {
        return () -> {
            var free = searchField.getText().isEmpty();
            if (free) {
                action.run();
            }
            return free;
        };
    }

    private static Key capped(String cap, Key key) {
        return new Key(cap, key.meaning(), key.matches(), key.action());
    }
}
