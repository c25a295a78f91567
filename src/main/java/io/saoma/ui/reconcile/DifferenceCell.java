package io.saoma.ui.reconcile;

import io.saoma.report.reconcile.Difference;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Messages;
import java.time.format.DateTimeFormatter;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One difference of the list. A press on it looks at it and leaves the focus where it is.
final class DifferenceCell extends ListCell<Difference> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final Label when = label("hang-when");
    private final Label number = label("hang-number");
    private final Label what = label("difference-what");
    private final Label amount = label("hang-amount");
    private final HBox row;

    DifferenceCell(Messages messages, IntConsumer choose) {
        this.messages = messages;
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(when, number, what, gap, amount);
        row.getStyleClass().add("difference-row");
        setPrefWidth(0);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!isEmpty()) {
                choose.accept(getIndex());
                event.consume();
            }
        });
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
        what.setText(messages.say(line.what()));
        amount.setText(line.amount().yuan());
        setAccessibleText(String.join(
                ", ",
                what.getText(),
                number.getText(),
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
