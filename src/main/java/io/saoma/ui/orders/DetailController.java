package io.saoma.ui.orders;

import io.saoma.report.OrderDetail;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderRow;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.ChipLabel;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds `detail.fxml` to the order that is looked at: its lines, its numbers, its timeline, and what can be done.
public final class DetailController {

    private static final double STEP = 120;

    private final DetailViewModel viewModel;
    private final Messages messages;
    private final DateTimeFormatter when;
    private final ObjectProperty<Optional<OrderDetail>> detail = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Sentence>> problem = new SimpleObjectProperty<>(Optional.empty());
    private Optional<SaleNumber> before = Optional.empty();

    @FXML
    private Label chooseLabel;

    @FXML
    private VBox shown;

    @FXML
    private Label numberLabel;

    @FXML
    private StackPane chipPlace;

    @FXML
    private Label totalLabel;

    @FXML
    private Label whenLabel;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox lines;

    @FXML
    private VBox back;

    @FXML
    private VBox numbers;

    @FXML
    private VBox timeline;

    @FXML
    private Label problemLabel;

    @FXML
    private Button receiptButton;

    @FXML
    private Button refundButton;

    @FXML
    private Button settleButton;

    @FXML
    private Button acceptButton;

    @FXML
    private Label hintLabel;

    DetailController(DetailViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        when = DateTimeFormatter.ofPattern(
                messages.text("orders.dateAndTime"), messages.language().locale());
    }

    @FXML
    private void initialize() {
        detail.bind(viewModel.detailProperty());
        detail.subscribe(this::show);
        problem.bind(viewModel.problemProperty());
        problem.subscribe(this::showProblem);
        acceptButton.disableProperty().bind(viewModel.acceptableProperty().not());
    }

    @FXML
    private void onReceipt() {
        viewModel.showReceipt();
    }

    @FXML
    private void onRefund() {
        viewModel.refund();
    }

    @FXML
    private void onSettle() {
        viewModel.settle();
    }

    @FXML
    private void onAccept() {
        viewModel.accept();
    }

    /// Moves what is longer than the panel up or down by some lines.
    void scroll(int steps) {
        var hidden = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + steps * STEP / hidden, 0.0, 1.0));
        }
    }

    private void show(Optional<OrderDetail> now) {
        shown.setVisible(now.isPresent());
        chooseLabel.setVisible(now.isEmpty());
        now.ifPresent(this::show);
        var number = now.map(order -> order.row().number());
        if (!number.equals(before)) {
            scroll.setVvalue(0);
        }
        before = number;
    }

    /// Where there is no order to stand beside, it stands in the place of one.
    private void showProblem(Optional<Sentence> now) {
        put(problemLabel, now);
        chooseLabel.setText(messages.say(now.orElse(Sentence.of("orders.choose"))));
    }

    private void show(OrderDetail order) {
        showHead(order.row());
        lines.getChildren().setAll(DetailRows.lines(order.basket(), messages));
        lines.getChildren().addAll(DetailRows.cash(order.cash(), messages));
        numbers.getChildren().setAll(DetailRows.numbers(order.events(), messages));
        numbers.getChildren().addAll(DetailRows.facts(order.row(), messages));
        back.getChildren().setAll(DetailRows.back(order.account(), messages));
        back.setManaged(!back.getChildren().isEmpty());
        var story = RefundStory.among(Story.of(order.events()), order.goneBack());
        var day = order.row().number().day();
        timeline.getChildren()
                .setAll(IntStream.range(0, story.size())
                        .mapToObj(i -> (Node) new MomentRow(story.get(i), day, i == story.size() - 1, messages))
                        .toList());
        var ours = viewModel.ofThisTill(order);
        Visible.when(acceptButton, ours && order.row().look() == OrderLook.PAID_LATE);
        Visible.when(settleButton, ours && order.row().settleable());
        Visible.when(refundButton, viewModel.refundable(order));
        Visible.when(receiptButton, ours && order.row().receipted());
        put(hintLabel, viewModel.own(order) ? hint(order.row()) : elsewhere(order.row()));
    }

    /// What is to be done with another till's order is done there.
    private static Optional<Sentence> elsewhere(OrderRow row) {
        return row.shop()
                .map(shop ->
                        Sentence.of("orders.hintElsewhere", shop, row.number().till()));
    }

    private void showHead(OrderRow row) {
        numberLabel.setText(row.number().brief());
        chipPlace.getChildren().setAll(new ChipLabel(Chips.of(row.look()), messages));
        totalLabel.setText(row.total().toString());
        var at = when.format(row.at().atZone(BusinessDay.ZONE));
        var plain = row.paid().equals(row.total()) || row.paid().equals(Money.ZERO);
        whenLabel.setText(messages.say(
                plain
                        ? Sentence.of("orders.rungUp", at, row.cashier())
                        : Sentence.of("orders.rungUpPaid", row.paid(), at, row.cashier())));
    }

    private Optional<Sentence> hint(OrderRow row) {
        return switch (row.look()) {
            case ASKING -> Optional.of(Sentence.of("orders.hintAsking"));
            case CLOSING -> Optional.of(Sentence.of("orders.hintClosing"));
            case PAID_LATE -> Optional.of(Sentence.of("orders.hintLate"));
            case PAID_IN_PART ->
                Optional.of(Sentence.of(row.settleable() ? "orders.hintInPart" : "orders.hintInPartLeft"));
            case PAID_TWICE -> Optional.of(Sentence.of("orders.hintTwice"));
            case REFUNDED -> Optional.of(Sentence.of("orders.hintRefunded"));
            case REVIEW -> refund("orders.hintReview");
            case BY_HAND -> Optional.of(Sentence.of("orders.hintByHand"));
            case CONTRADICTED -> Optional.of(Sentence.of("orders.hintContradicted"));
            case PAID, REFUNDED_IN_PART, WAITING, CLOSED, REFUSED -> Optional.empty();
        };
    }

    /// In practice no merchant platform knows the order.
    private Optional<Sentence> refund(String key) {
        return Optional.of(Sentence.of(viewModel.practice() ? "orders.hintPractice" : key));
    }

    private void put(Label label, Optional<Sentence> sentence) {
        label.setText(sentence.map(messages::say).orElse(""));
        Visible.when(label, sentence.isPresent());
    }
}
