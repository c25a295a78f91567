package io.saoma.ui.orders;

import io.saoma.payment.bill.BillMark;
import io.saoma.report.OrderRow;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.Messages;
import io.saoma.ui.RowCell;
import io.saoma.ui.Sentence;
import java.time.format.DateTimeFormatter;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/// One order of the list. A press on it selects it and leaves the focus where it is.
final class OrderCell extends RowCell<OrderRow> {

    private static final PseudoClass BIG = PseudoClass.getPseudoClass("big");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("MM-dd\nHH:mm");
    private static final PseudoClass DATED = PseudoClass.getPseudoClass("dated");
    private static final PseudoClass EVERYWHERE = PseudoClass.getPseudoClass("everywhere");
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final int BIG_FROM = 10;
    private static final int TAIL = 6;
    private static final String NOTHING = "–";

    private final OrdersViewModel viewModel;
    private final Messages messages;
    private final Label time = column("order-time");
    private final Label number = column("order-number");
    private final Label item = column("order-item");
    private final Label amount = column("order-amount");
    private final StackPane state = new StackPane();
    private final Label letOff = column("order-more");
    private final Label means = column("order-means");
    private final Label weChat = column("order-wechat");
    private final Label refunded = column("order-more");
    private final Label cashier = column("order-cashier");
    private final Label place = column("order-place");
    private final Label bill = column("order-bill");
    private final Label note = column("order-note");

    OrderCell(ListView<OrderRow> list, OrdersViewModel viewModel, Messages messages) {
        super("order-row");
        this.viewModel = viewModel;
        this.messages = messages;
        state.getStyleClass().add("order-state");
        row.getChildren()
                .setAll(time, number, item, amount, letOff, state, means, weChat, refunded, cashier, place, bill, note);
        grow(item);
        fit(list);
        onPress(viewModel::select);
    }

    @Override
    protected String draw(OrderRow order) {
        var period = viewModel.search().filterProperty().get().period();
        var sameDay = period.oneDay() && order.number().day().equals(period.to());
        time.setText((sameDay ? TIME : DATE_AND_TIME).format(order.at().atZone(BusinessDay.ZONE)));
        time.pseudoClassStateChanged(DATED, !sameDay);
        number.setText(order.number().brief());
        item.setText(items(order));
        amount.setText(order.total().yuan());
        row.pseudoClassStateChanged(BIG, amount.getText().length() >= BIG_FROM);
        var chip = new ChipLabel(Chips.of(order.look()), messages);
        state.getChildren().setAll(chip);
        letOff.setText(sum(order.letOff()));
        means.setText(messages.text(MeansWords.of(order.means())));
        weChat.setText(order.transactionId().map(OrderCell::tail).orElse(NOTHING));
        refunded.setText(sum(order.refunded()));
        place.setText(order.shop()
                .map(shop -> shop + "\n"
                        + messages.say(
                                Sentence.of("orders.tillNumber", order.number().till())))
                .orElseGet(() -> DetailRows.place(order, messages)));
        row.pseudoClassStateChanged(EVERYWHERE, order.shop().isPresent());
        bill.setText(BillWords.sign(order.bill()));
        bill.pseudoClassStateChanged(DIFFERS, order.bill() == BillMark.DIFFERS);
        note.setText(order.note());
        cashier.setText(order.cashier());
        viewModel.reached(getIndex());
        return String.join(
                ", ",
                time.getText(),
                number.getText(),
                item.getText(),
                order.total().toString(),
                chip.getText());
    }

    private String items(OrderRow order) {
        return order.pieces() == 1
                ? order.firstItem()
                : messages.say(Sentence.of("orders.items", order.firstItem(), order.pieces()));
    }

    private static String sum(Money money) {
        return money.equals(Money.ZERO) ? NOTHING : money.yuan();
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - TAIL));
    }
}
