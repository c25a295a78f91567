package io.saoma.ui.cashier;

import io.saoma.ui.ChipLabel;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.TrayCard;
import java.util.ArrayList;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds `tray.fxml` to the payments that wait: two cards at the most, the second one counts the rest where there are
/// more.
public final class TrayController {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final int ROOM = 2;

    private final ObservableList<TrayCard> cards;
    private final Messages messages;
    private final ListChangeListener<TrayCard> changed = _ -> show();

    @FXML
    private Label waitingLabel;

    @FXML
    private HBox cardBox;

    TrayController(ObservableList<TrayCard> cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        // weak, because the list outlives the view when the language changes
        cards.addListener(new WeakListChangeListener<>(changed));
        show();
    }

    private void show() {
        waitingLabel.setText(messages.say(
                cards.isEmpty() ? Sentence.of("cashier.noneWaiting") : Sentence.of("cashier.waiting", cards.size())));
        waitingLabel.pseudoClassStateChanged(NONE, cards.isEmpty());
        var nodes = new ArrayList<Node>();
        var whole = cards.size() > ROOM ? ROOM - 1 : cards.size();
        cards.subList(0, whole).forEach(card -> nodes.add(button(card)));
        if (whole < cards.size()) {
            nodes.add(rest(cards.size() - whole));
        }
        cardBox.getChildren().setAll(nodes);
    }

    private Button button(TrayCard card) {
        var amount = new Label(card.amount().toString());
        amount.getStyleClass().add("strong");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var remaining = new Label(messages.say(card.remaining()));
        remaining.getStyleClass().addAll("caption", "tray-second");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(new VBox(amount, remaining), gap, new ChipLabel(card.chip(), messages));
        row.getStyleClass().add("tray-row");
        var button = new Button("", row);
        button.getStyleClass().add("tray-card");
        button.setAccessibleText(card.amount() + ", " + remaining.getText() + ", "
                + messages.text(card.chip().key()));
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> card.open().run());
        return button;
    }

    private static Label rest(int count) {
        var label = new Label("+" + count);
        label.getStyleClass().addAll("card", "tray-rest");
        return label;
    }
}
