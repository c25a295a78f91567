package io.saoma.ui.shift;

import io.saoma.report.ShiftRow;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.shift.Closing;
import io.saoma.sale.shift.Shift;
import io.saoma.ui.ListRow;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One shift of whichever till in the list.
final class ShiftCell extends ListCell<ShiftRow> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BusinessDay.ZONE);

    private final Messages messages;
    private final Label shop = label("shift-shop");
    private final Label till = label("shift-till");
    private final Label number = label("shift-number");
    private final Label when = label("shift-when");
    private final Label who = label("shift-who");
    private final Label difference = label("shift-difference");
    private final HBox row = new HBox(shop, till, number, when, who, difference);

    ShiftCell(ListView<ShiftRow> list, Messages messages, IntConsumer look) {
        this.messages = messages;
        row.getStyleClass().add("shift-line");
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        ListRow.fit(this, row, list);
        ListRow.onPress(this, look);
    }

    @Override
    protected void updateItem(@Nullable ShiftRow shown, boolean empty) {
        super.updateItem(shown, empty);
        if (empty || shown == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var shift = shown.shift();
        shop.setText(shown.till().shop());
        till.setText(say("orders.tillNumber", Integer.toString(shown.till().number())));
        number.setText(say("shifts.number", Integer.toString(shift.number())));
        when.setText(time(shift.opened())
                + "\n"
                + shift.closing().map(Closing::at).map(ShiftCell::time).orElse("–"));
        who.setText(shift.cashier());
        difference.setText(difference(shift).map(ShiftCell::signed).orElseGet(() -> messages.text("shifts.stillOpen")));
        difference.pseudoClassStateChanged(
                WRONG, difference(shift).filter(it -> !it.equals(Money.ZERO)).isPresent());
        setAccessibleText(Stream.of(shop, till, number, when, who, difference)
                .map(Label::getText)
                .collect(Collectors.joining(", ")));
        setGraphic(row);
    }

    /// None while it is open.
    private static Optional<Money> difference(Shift shift) {
        return shift.closing().map(it -> it.counted().minus(it.expected()));
    }

    private static String signed(Money money) {
        return money.isPositive() ? "+" + money.yuan() : money.yuan();
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private String say(String key, String value) {
        return messages.say(Sentence.of(key, value));
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
