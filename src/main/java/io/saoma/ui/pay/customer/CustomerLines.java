package io.saoma.ui.pay.customer;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.ui.Messages;
import io.saoma.ui.QuantityWords;
import io.saoma.ui.Sentence;
import io.saoma.ui.pay.cash.CashFace;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The goods as rows on the customer's screen: six at most, then how many more there are.
final class CustomerLines {

    private static final int MOST = 6;

    private final Messages messages;

    CustomerLines(Messages messages) {
        this.messages = messages;
    }

    /// The first ones of a basket that is charged, the last ones of one that still grows.
    List<Node> rows(Basket basket, boolean charged) {
        if (basket.isEmpty()) {
            return List.of();
        }
        var all = basket.lines();
        var count = Math.min(MOST, all.size());
        var shown = charged ? all.subList(0, count) : all.subList(all.size() - count, all.size());
        var rows = new ArrayList<Node>(shown.stream().map(this::row).toList());
        if (basket.reduction().isPositive()) {
            rows.add(
                    row(messages.text("customer.letOff"), "", basket.reduction().negated()));
        }
        rows.add(rest(basket, new Basket(shown)));
        return rows;
    }

    /// What was handed over and what goes back, once that is known.
    List<Node> cash(CashFace counted) {
        return isHanded(counted)
                ? List.of(
                        row(
                                messages.text("customer.handed"),
                                "",
                                counted.tendered().orElse(counted.due())),
                        row(messages.text("customer.change"), "", counted.change()))
                : List.of();
    }

    /// Whether the customer has nothing more to hand over.
    static boolean isHanded(CashFace counted) {
        var known = counted.typed() || counted.stage() == CashFace.Stage.DONE;
        return known && counted.enough() && counted.due().isPositive();
    }

    private Node row(Line line) {
        return row(line.name(), "× " + messages.say(QuantityWords.of(line.quantity())), line.sum());
    }

    private static Node row(String what, String times, Money sum) {
        var name = new Label(what);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, label(times, "times"), label(sum.yuan(), "sum"));
        row.getStyleClass().add("customer-line");
        return row;
    }

    private Node rest(Basket basket, Basket shown) {
        var more = basket.pieces() - shown.pieces();
        var sentence = more == 0
                ? Sentence.of("customer.pieces", basket.pieces())
                : Sentence.of("customer.morePieces", more, basket.pieces());
        var row = new HBox(new Label(messages.say(sentence)));
        row.getStyleClass().addAll("customer-line", "rest");
        return row;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
