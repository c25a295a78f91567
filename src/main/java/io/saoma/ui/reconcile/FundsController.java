package io.saoma.ui.reconcile;

import io.saoma.report.reconcile.FundsBeside;
import io.saoma.report.reconcile.FundsBeside.Other;
import io.saoma.report.reconcile.FundsBeside.Pair;
import io.saoma.sale.Money;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Binds `funds.fxml`: what moved on the merchant's account of one day, beside its bill.
public final class FundsController {

    private static final double STEP = 0.25;

    private final Messages messages;
    private final FundsViewModel viewModel;
    private final ObjectProperty<FundsFace> face;

    @FXML
    private Label fundsSaid;

    @FXML
    private Pane laidBox;

    @FXML
    private GridPane pairGrid;

    @FXML
    private ScrollPane otherScroll;

    @FXML
    private GridPane otherGrid;

    @FXML
    private Label balanceLabel;

    FundsController(FundsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        face = new SimpleObjectProperty<>(viewModel.faceProperty().get());
    }

    @FXML
    private void initialize() {
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    void up() {
        otherScroll.setVvalue(Math.max(0, otherScroll.getVvalue() - STEP));
    }

    void down() {
        otherScroll.setVvalue(Math.min(1, otherScroll.getVvalue() + STEP));
    }

    private void show(FundsFace now) {
        fundsSaid.setText(messages.say(FundsWords.of(now)));
        laidBox.setVisible(now.beside().isPresent());
        now.beside().ifPresent(this::lay);
    }

    private void lay(FundsBeside beside) {
        pairGrid.getChildren().clear();
        pairGrid.addRow(0, word("funds.yuan"), word("funds.account"), word("funds.bill"), word("funds.difference"));
        layPair(1, "reconcile.paid", beside.payments());
        layPair(2, "reconcile.refunded", beside.refunds());
        layPair(3, "reconcile.fee", beside.fees());
        layPair(4, "funds.together", beside.together());
        otherGrid.getChildren().clear();
        for (var row = 0; row < beside.others().size(); row++) {
            layOther(row, beside.others().get(row));
        }
        if (beside.others().isEmpty()) {
            otherGrid.addRow(0, word("funds.noOthers"));
        }
        balanceLabel.setText(beside.balance().map(Money::toString).orElse("–"));
    }

    private void layPair(int row, String name, Pair pair) {
        pairGrid.addRow(
                row,
                word(name),
                label(pair.account().yuan(), "strong"),
                label(pair.bill().yuan(), "plain"),
                label(messages.say(FundsWords.of(pair)), "funds-apart"));
    }

    private void layOther(int row, Other other) {
        var name = new Label(other.name());
        name.setWrapText(true);
        otherGrid.addRow(
                row,
                name,
                label(messages.say(Sentence.of("funds.count", other.count())), "caption"),
                label(other.sum().yuan(), "strong"));
    }

    private Label word(String key) {
        return label(messages.text(key), "caption");
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
