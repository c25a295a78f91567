package io.saoma.ui.hangs;

import io.saoma.report.Hang;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.Messages;
import io.saoma.ui.RowCell;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One thing of the list that hangs. A press on it looks at it and leaves the focus where it is.
final class HangCell extends RowCell<Hang> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Messages messages;
    private final Label when = wholeColumn("hang-when");
    private final Label number = wholeColumn("hang-number");
    private final Label place = wholeColumn("hang-place");
    private final StackPane chip = new StackPane();
    private final Label amount = wholeColumn("hang-amount");

    HangCell(Messages messages, IntConsumer choose) {
        super("hang-row");
        this.messages = messages;
        var gap = new Region();
        grow(gap);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        // beside all else there is no room for a long name, and no harm where its end is cut
        place.setMinWidth(0);
        var sale = new VBox(number, place);
        sale.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().setAll(when, sale, chip, gap, amount);
        setPrefWidth(0);
        onPress(choose);
    }

    @Override
    protected String draw(Hang hang) {
        when.setText(WHEN.format(hang.since().atZone(BusinessDay.ZONE)));
        number.setText(hang.order().number().brief());
        place.setText(hang.order().shop().map(shop -> place(shop, hang)).orElse(""));
        place.setManaged(!place.getText().isEmpty());
        var label = new ChipLabel(HangWords.chip(hang.kind()), messages);
        chip.getChildren().setAll(label);
        amount.setText(hang.amount().yuan());
        return String.join(
                ", ",
                label.getText(),
                number.getText(),
                place.getText(),
                when.getText(),
                hang.amount().toString());
    }

    private String place(String shop, Hang hang) {
        return messages.say(
                Sentence.of("orders.shopAndTill", shop, hang.order().number().till()));
    }
}
