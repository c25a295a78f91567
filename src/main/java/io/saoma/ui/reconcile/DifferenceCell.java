package io.saoma.ui.reconcile;

import io.saoma.report.reconcile.Difference;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Messages;
import io.saoma.ui.RowCell;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One difference of the list. A press on it looks at it and leaves the focus where it is.
final class DifferenceCell extends RowCell<Difference> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final ReconcileViewModel viewModel;
    private final Label when = wholeColumn("hang-when");
    private final Label number = wholeColumn("hang-number");
    private final Label place = wholeColumn("hang-place");
    private final Label what = wholeColumn("difference-what");
    private final Label amount = wholeColumn("hang-amount");

    DifferenceCell(Messages messages, ReconcileViewModel viewModel) {
        super("difference-row");
        this.messages = messages;
        this.viewModel = viewModel;
        var gap = new Region();
        grow(gap);
        // beside all else there is no room for a long name, and no harm where its end is cut
        place.setMinWidth(0);
        var sale = new VBox(number, place);
        sale.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().setAll(when, sale, what, gap, amount);
        setPrefWidth(0);
        onPress(viewModel::chooseDifference);
    }

    @Override
    protected String draw(Difference difference) {
        var line = DifferenceLine.of(difference);
        when.setText(
                line.at().map(at -> WHEN.format(at.atZone(BusinessDay.ZONE))).orElse(""));
        number.setText(line.number());
        place.setText(viewModel
                .elsewhere(difference)
                .map(it -> messages.say(Sentence.of("orders.shopAndTill", it.shop(), it.till())))
                .orElse(""));
        place.setManaged(!place.getText().isEmpty());
        what.setText(messages.say(line.what()));
        amount.setText(line.amount().yuan());
        return String.join(
                ", ",
                what.getText(),
                number.getText(),
                place.getText(),
                when.getText(),
                line.amount().toString());
    }
}
