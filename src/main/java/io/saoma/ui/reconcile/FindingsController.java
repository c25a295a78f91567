package io.saoma.ui.reconcile;

import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillSums;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Binds `findings.fxml`: how the chosen day stands beside its bill, its differences, and what is done about them.
public final class FindingsController {

    private static final String NOTHING = "–";

    private final ReconcileViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<ReconcileFace> face;

    @FXML
    private Label standsLabel;

    @FXML
    private Label matchedLabel;

    @FXML
    private Label onlyAtWeChatLabel;

    @FXML
    private Label onlyHereLabel;

    @FXML
    private Label amountDiffersLabel;

    @FXML
    private Label refundDiffersLabel;

    @FXML
    private Label elsewhereLabel;

    @FXML
    private Label paidLabel;

    @FXML
    private Label backLabel;

    @FXML
    private Label couponLabel;

    @FXML
    private Label feeLabel;

    @FXML
    private Label netLabel;

    @FXML
    private DifferenceList differenceList;

    @FXML
    private Label meansLabel;

    @FXML
    private HBox deedBox;

    @FXML
    private Button deedButton;

    @FXML
    private Button allButton;

    FindingsController(ReconcileViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        face = new SimpleObjectProperty<>(viewModel.faceProperty().get());
    }

    @FXML
    private void initialize() {
        differenceList.setCellFactory(_ -> new DifferenceCell(messages, viewModel));
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @FXML
    private void onDeed() {
        viewModel.press();
    }

    @FXML
    private void onAll() {
        viewModel.takeAll();
    }

    private void show(ReconcileFace now) {
        standsLabel.setText(messages.say(ReconcileWords.of(now)));
        showFigures(now);
        showDifferences(now);
    }

    private void showFigures(ReconcileFace now) {
        put(matchedLabel, now.counts(), BillCounts::matched);
        put(onlyAtWeChatLabel, now.counts(), BillCounts::onlyAtWeChat);
        put(onlyHereLabel, now.counts(), BillCounts::onlyHere);
        put(amountDiffersLabel, now.counts(), BillCounts::amountDiffers);
        put(refundDiffersLabel, now.counts(), BillCounts::refundDiffers);
        put(elsewhereLabel, now.counts(), BillCounts::elsewhere);
        put(paidLabel, now.sums(), BillSums::paid);
        put(backLabel, now.sums(), BillSums::back);
        put(couponLabel, now.sums(), BillSums::coupon);
        put(feeLabel, now.sums(), sums -> sums.fee().rounded());
        put(netLabel, now.sums(), BillSums::net);
    }

    private static <T> void put(Label label, Optional<T> figures, Function<T, Object> figure) {
        label.setText(figures.map(figure)
                .map(it -> it instanceof Integer count ? "%,d".formatted(count) : it.toString())
                .orElse(NOTHING));
    }

    private void showDifferences(ReconcileFace now) {
        if (!differenceList.getItems().equals(now.differences())) {
            differenceList.getItems().setAll(now.differences());
        }
        if (!now.differences().isEmpty()) {
            differenceList.getSelectionModel().clearAndSelect(now.chosen());
            differenceList.scrollTo(now.chosen());
        }
        Visible.when(differenceList, !now.differences().isEmpty());
        var line = now.difference().map(viewModel::line);
        meansLabel.setText(line.map(it -> messages.say(it.means())).orElse(""));
        Visible.when(meansLabel, line.isPresent());
        Visible.when(deedBox, line.isPresent());
        deedBox.setDisable(now.working());
        deedButton.setText(
                messages.text(line.filter(DifferenceLine::takeable).isPresent() ? "reconcile.take" : "hangs.look"));
        Visible.when(
                deedButton,
                line.filter(it -> it.takeable() || it.sale().isPresent()).isPresent());
        var many = now.read().map(it -> it.onlyAtWeChat().size()).orElse(0);
        allButton.setText(messages.say(Sentence.of("reconcile.takeAll", many)));
        Visible.when(allButton, now.rebuildable());
    }
}
