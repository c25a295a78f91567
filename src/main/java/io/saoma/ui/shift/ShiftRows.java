package io.saoma.ui.shift;

import io.saoma.report.ShiftView;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ByHand;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The sums of a shift, each in a row with its name.
final class ShiftRows {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BusinessDay.ZONE);

    private final Messages messages;

    ShiftRows(Messages messages) {
        this.messages = messages;
    }

    /// Which shift it is, and since when it is open or closed.
    static Sentence title(ShiftView view) {
        var shift = view.shift();
        return shift.closing()
                .map(closing ->
                        Sentence.of("shifts.closedTitle", shift.number(), TIME.format(closing.at()), closing.by()))
                .orElseGet(() ->
                        Sentence.of("shifts.openTitle", shift.number(), TIME.format(shift.opened()), shift.cashier()));
    }

    List<Node> of(ShiftView view) {
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
}
