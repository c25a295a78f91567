package io.saoma.ui.shift;

import io.saoma.report.ShiftRow;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.shift.Closing;
import io.saoma.sale.shift.Shift;
import io.saoma.ui.Messages;
import io.saoma.ui.RowCell;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/// One shift of whichever till in the list.
final class ShiftCell extends RowCell<ShiftRow> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BusinessDay.ZONE);

    private final Messages messages;
    private final Label shop = column("shift-shop");
    private final Label till = column("shift-till");
    private final Label number = column("shift-number");
    private final Label when = column("shift-when");
    private final Label who = column("shift-who");
    private final Label difference = column("shift-difference");

    ShiftCell(ListView<ShiftRow> list, Messages messages, IntConsumer look) {
        super("shift-line");
        this.messages = messages;
        row.getChildren().setAll(shop, till, number, when, who, difference);
        grow(who);
        fit(list);
        onPress(look);
    }

    @Override
    protected String draw(ShiftRow shown) {
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
        return Stream.of(shop, till, number, when, who, difference)
                .map(Label::getText)
                .collect(Collectors.joining(", "));
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
}
