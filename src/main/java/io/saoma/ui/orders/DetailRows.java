package io.saoma.ui.orders;

import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.refund.Account;
import io.saoma.report.OrderRow;
import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.ui.Messages;
import io.saoma.ui.QuantityWords;
import io.saoma.ui.ReductionWords;
import io.saoma.ui.RefundWords;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The plain rows of an order: what was sold, and the numbers under which WeChat and the till know it.
final class DetailRows {

    private static final int ROOM = 50;

    private DetailRows() {}

    /// A row for each line, as far as anybody would read them.
    static List<Node> lines(Basket basket, Messages messages) {
        var rows = new ArrayList<Node>();
        var lines = basket.lines();
        lines.stream().limit(ROOM).forEach(line -> {
            rows.add(row(line.name(), "× " + messages.say(QuantityWords.of(line.quantity())), line.sum()));
            ReductionWords.of(line).forEach(words -> rows.add(caption(messages.say(words))));
        });
        if (lines.size() > ROOM) {
            rows.add(caption(messages.say(Sentence.of("orders.linesMore", lines.size() - ROOM))));
        }
        rows.addAll(agreed(basket, messages));
        return rows;
    }

    /// What was let off from the whole, and the note.
    private static List<Node> agreed(Basket basket, Messages messages) {
        var rows = new ArrayList<Node>();
        if (basket.reduction().isPositive()) {
            var how = Stream.concat(basket.reductions().discount().stream(), basket.reductions().rounding().stream())
                    .map(ReductionWords::of)
                    .map(messages::say)
                    .collect(Collectors.joining(" · "));
            rows.add(row(messages.text("orders.letOff"), how, basket.reduction().negated()));
        }
        if (!basket.note().isEmpty()) {
            rows.add(row(messages.text("orders.note"), basket.note()));
        }
        return rows;
    }

    /// What was taken in cash, or given out where goods came back.
    static List<Node> cash(List<Cash> taken, Messages messages) {
        return taken.stream().map(it -> cash(it, messages)).toList();
    }

    private static Node cash(Cash cash, Messages messages) {
        var what = messages.text(cash.due().fen() < 0 ? "orders.cashOut" : "orders.cash");
        var how = cash.change().isPositive()
                ? messages.say(Sentence.of("orders.cashChange", cash.tendered(), cash.change()))
                : "";
        return row(what, how, cash.due());
    }

    /// What has gone back or is about to, each with how it stands.
    static List<Node> back(Account account, Messages messages) {
        var rows = new ArrayList<Node>();
        account.refunds().forEach(it -> rows.add(back(it.held(), RefundWords.of(it), it.ended(), messages)));
        if (account.cashBack().isPositive()) {
            rows.add(back(account.cashBack(), Sentence.of("giveback.cashBack"), true, messages));
        }
        return rows;
    }

    private static Node back(Money sum, Sentence words, boolean ended, Messages messages) {
        var what = new Label(messages.text(ended ? "orders.backRow" : "orders.backOpenRow"));
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var state = new Label(messages.say(words));
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        state.getStyleClass().add("caption");
        var head = new HBox(what, amount(sum.negated()));
        head.getStyleClass().add("detail-row");
        return new VBox(head, state);
    }

    /// How it was paid or was to be, and where it was rung up.
    static List<Node> facts(OrderRow order, Messages messages) {
        return List.of(
                row(messages.text("orders.means"), messages.text(MeansWords.of(order.means()))),
                row(messages.text("orders.tillAndShift"), place(order, messages)),
                row(messages.text("orders.bill"), messages.text(BillWords.of(order.bill()))));
    }

    static String place(OrderRow order, Messages messages) {
        var till = order.number().till();
        if (order.shop().isPresent()) {
            return messages.say(Sentence.of("orders.shopAndTill", order.shop().get(), till));
        }
        return messages.say(order.shift()
                .map(shift -> Sentence.of("orders.place", till, shift))
                .orElse(Sentence.of("orders.placeOutside", till)));
    }

    /// Every order that was placed for the sale, and every payment of it.
    static List<Node> numbers(List<PaymentEvent> events, Messages messages) {
        var rows = new ArrayList<Node>();
        for (var event : events) {
            switch (event) {
                case Charged _, Reattempted _, Restored _ ->
                    rows.add(row(messages.text("orders.outTradeNo"), event.outTradeNo()));
                case PaymentReceived paid ->
                    rows.add(row(
                            messages.text("orders.transaction"), paid.receipt().transactionId()));
                default -> {}
            }
        }
        return rows;
    }

    private static Node row(String what, String how, Money sum) {
        var name = new Label(what);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("line-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, caption(how), amount(sum));
        row.getStyleClass().add("detail-row");
        return row;
    }

    private static Node row(String name, String number) {
        var value = new Label(number);
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("line-number");
        var row = new FlowPane(caption(name), value);
        row.getStyleClass().addAll("detail-row", "detail-fact");
        return row;
    }

    private static Label amount(Money sum) {
        var amount = new Label(sum.yuan());
        amount.setMinWidth(Region.USE_PREF_SIZE);
        amount.getStyleClass().add("line-amount");
        return amount;
    }

    private static Label caption(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("caption");
        return label;
    }
}
