package io.saoma.ui.hangs;

import io.saoma.report.Hang;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.ListRow;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One thing of the list that hangs. A press on it looks at it and leaves the focus where it is.
final class HangCell extends ListCell<Hang> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Messages messages;
    private final Label when = label("hang-when");
    private final Label number = label("hang-number");
    private final Label place = label("hang-when");
    private final StackPane chip = new StackPane();
    private final Label amount = label("hang-amount");
    private final HBox row;

    HangCell(Messages messages, IntConsumer choose) {
        this.messages = messages;
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        // beside all else there is no room for a long name, and no harm where its end is cut
        place.setMinWidth(0);
        var sale = new VBox(number, place);
        sale.setAlignment(Pos.CENTER_LEFT);
        row = new HBox(when, sale, chip, gap, amount);
        row.getStyleClass().add("hang-row");
        setPrefWidth(0);
        ListRow.onPress(this, choose);
    }

    @Override
    protected void updateItem(@Nullable Hang hang, boolean empty) {
        super.updateItem(hang, empty);
        if (empty || hang == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        when.setText(WHEN.format(hang.since().atZone(BusinessDay.ZONE)));
        number.setText(hang.order().number().brief());
        place.setText(hang.order().shop().map(shop -> place(shop, hang)).orElse(""));
        place.setManaged(!place.getText().isEmpty());
        var label = new ChipLabel(HangWords.chip(hang.kind()), messages);
        chip.getChildren().setAll(label);
        amount.setText(hang.amount().yuan());
        setAccessibleText(String.join(
                ", ",
                label.getText(),
                number.getText(),
                place.getText(),
                when.getText(),
                hang.amount().toString()));
        setGraphic(row);
    }

    private String place(String shop, Hang hang) {
        return messages.say(
                Sentence.of("orders.shopAndTill", shop, hang.order().number().till()));
    }

    private static Label label(String style) {
        var label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
