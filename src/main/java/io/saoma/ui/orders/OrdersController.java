package io.saoma.ui.orders;

import io.saoma.report.Grouping;
import io.saoma.report.OrderFilter;
import io.saoma.report.Period;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Views;
import io.saoma.ui.Visible;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
        detail = new DetailController(viewModel.detail(), messages);
        date = DateTimeFormatter.ofPattern(
                messages.text("orders.date"), messages.language().locale());
    }

    @FXML
    private void initialize() {
        var views = new Views(messages);
        figuresPlace.getChildren().setAll(views.load(new FiguresController(viewModel, messages)));
        listPlace.getChildren().setAll(views.load(new ListingController(viewModel, messages)));
        detailPlace.getChildren().setAll(views.load(detail));
        searchField.textProperty().bindBidirectional(viewModel.search().textProperty());
        groupsPlace.getChildren().setAll(views.load(new GroupsController(viewModel, messages)));
        grouping.bind(viewModel.reckoning().groupingProperty());
        grouping.subscribe(now -> {
            groupsPlace.setVisible(now.isPresent());
            detailPlace.setVisible(now.isEmpty());
        });
        filter.bind(viewModel.search().filterProperty().map(Optional::of));
        filter.subscribe(_ -> showPeriod());
        problem.bind(viewModel.problemProperty());
        problem.subscribe(this::showProblem);
        Visible.when(everywhereBox, viewModel.othersToSee());
        Visible.when(backButton, !viewModel.home());
        Visible.when(claimButton, !viewModel.home());
        ordersLabel.setText(messages.text(viewModel.home() ? "orders.titleHome" : "orders.title"));
        head.pseudoClassStateChanged(EVERYWHERE, viewModel.othersToSee() || viewModel.home());
        viewModel.wake();
    }

    @Override
    public List<Key> keys() {
        return new OrdersKeys(viewModel, detail, searchField).all();
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
        viewModel.showOtherwise();
        showPeriod();
    }

    @FXML
    private void onToday() {
        viewModel.search().showToday();
        showPeriod();
    }

    @FXML
    private void onYesterday() {
        viewModel.search().showYesterday();
        showPeriod();
    }

    @FXML
    private void onEarlier() {
        viewModel.search().moveDay(-1);
    }

    @FXML
    private void onLater() {
        viewModel.search().moveDay(1);
    }

    /// Also after a press on the chosen one, which would let it go.
    private void showPeriod() {
        var today = viewModel.search().today();
        var now = viewModel.search().filter();
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
}
