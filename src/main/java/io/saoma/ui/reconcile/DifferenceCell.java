package io.saoma.ui.reconcile;

import io.saoma.report.reconcile.Difference;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.ListRow;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One difference of the list. A press on it looks at it and leaves the focus where it is.
final class DifferenceCell extends ListCell<Difference> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final ReconcileViewModel viewModel;
    private final Label when = label("hang-when");
    private final Label number = label("hang-number");
    private final Label place = label("hang-when");
    private final Label what = label("difference-what");
    private final Label amount = label("hang-amount");
    private final HBox row;

    DifferenceCell(Messages messages, ReconcileViewModel viewModel) {
        this.messages = messages;
        this.viewModel = viewModel;
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        // beside all else there is no room for a long name, and no harm where its end is cut
        place.setMinWidth(0);
        var sale = new VBox(number, place);
        sale.setAlignment(Pos.CENTER_LEFT);
        row = new HBox(when, sale, what, gap, amount);
        row.getStyleClass().add("difference-row");
        setPrefWidth(0);
        ListRow.onPress(this, viewModel::chooseDifference);
    }

    @Override
    protected void updateItem(@Nullable Difference difference, boolean empty) {
        super.updateItem(difference, empty);
        if (empty || difference == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
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
        setAccessibleText(String.join(
                ", ",
                what.getText(),
                number.getText(),
                place.getText(),
                when.getText(),
                line.amount().toString()));
        setGraphic(row);
    }

    private static Label label(String style) {
        var label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
