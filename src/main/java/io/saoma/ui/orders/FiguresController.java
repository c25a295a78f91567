package io.saoma.ui.orders;

import io.saoma.report.DayTotals;
import io.saoma.sale.Money;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// Binds `figures.fxml` to the orders in view: their sums, and what was taken in each hour.
public final class FiguresController {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final int LONG_FROM = 10;
    private static final int LONGER_FROM = 13;
    private static final String NOTHING = "–";

    private final OrdersViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Optional<Figures>> figures = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private Label takenLabel;

    @FXML
    private Label takenNote;

    @FXML
    private Label salesLabel;

    @FXML
    private Label salesNote;

    @FXML
    private Label averageLabel;

    @FXML
    private Label averageNote;

    @FXML
    private Label waitingLabel;

    @FXML
    private Label waitingNote;

    @FXML
    private Label toDoLabel;

    @FXML
    private Label toDoNote;

    @FXML
    private Label hourLabel;

    @FXML
    private HourBars bars;

    FiguresController(OrdersViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        figures.bind(viewModel.reckoning().figuresProperty());
        figures.subscribe(now -> now.ifPresentOrElse(this::show, this::showNothing));
    }

    @FXML
    private void onHangs() {
        viewModel.showHangs();
    }

    private void showNothing() {
        for (var label : List.of(takenLabel, salesLabel, averageLabel, waitingLabel, toDoLabel)) {
            put(label, NOTHING);
        }
        for (var label : List.of(takenNote, salesNote, averageNote, waitingNote, toDoNote, hourLabel)) {
            label.setText("");
        }
        toDoLabel.pseudoClassStateChanged(TROUBLE, false);
        bars.show(Map.of(), -1);
    }

    private void show(Figures now) {
        var totals = now.totals();
        put(takenLabel, totals.paid().toString());
        takenNote.setText(messages.say(taken(totals)));
        put(salesLabel, "%,d".formatted(totals.sales()));
        salesNote.setText(messages.say(Sentence.of("orders.salesPaid", totals.paidSales())));
        put(averageLabel, totals.average().map(Money::toString).orElse(NOTHING));
        averageNote.setText(messages.say(
                totals.letOff().isPositive()
                        ? Sentence.of("orders.averageLetOff", totals.letOff())
                        : Sentence.of("orders.averageNote")));
        put(waitingLabel, totals.waiting().toString());
        waitingNote.setText(messages.say(unpaid(totals)));
        showToDo(totals);
        var present = viewModel.search().hourNow();
        bars.show(now.hours(), present);
        hourLabel.setText(hour(now.hours(), present).map(messages::say).orElse(""));
    }

    /// What went back on that day, of sales of whatever day, is said beside what was taken and not taken off it.
    private static Sentence taken(DayTotals totals) {
        return totals.refunded().isPositive()
                ? Sentence.of("orders.refundedToday", totals.refunded())
                : Sentence.of("orders.takenNote");
    }

    /// What was taken by hand is in no sum, and said beside what is unpaid.
    private static Sentence unpaid(DayTotals totals) {
        return totals.byHandSales() == 0
                ? Sentence.of("orders.unpaidSales", totals.waitingSales())
                : Sentence.of("orders.unpaidAndByHand", totals.waitingSales(), totals.byHand(), totals.byHandSales());
    }

    private void showToDo(DayTotals totals) {
        put(toDoLabel, "%,d".formatted(totals.toDo()));
        toDoLabel.pseudoClassStateChanged(TROUBLE, totals.toDo() > 0);
        toDoNote.setText(messages.text(totals.toDo() > 0 ? "orders.toDoNote" : "orders.calm"));
    }

    /// The hour that is running, on another day the best one.
    private static Optional<Sentence> hour(Map<Integer, Money> hours, int present) {
        if (present >= 0) {
            return Optional.of(Sentence.of("orders.present", present, hours.getOrDefault(present, Money.ZERO)));
        }
        return hours.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(best -> Sentence.of("orders.busiest", best.getKey(), best.getValue()));
    }

    private static void put(Label label, String figure) {
        label.setText(figure);
        label.pseudoClassStateChanged(LONG, figure.length() >= LONG_FROM);
        label.pseudoClassStateChanged(LONGER, figure.length() >= LONGER_FROM);
    }
}
