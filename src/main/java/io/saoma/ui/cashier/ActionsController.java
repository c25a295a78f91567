package io.saoma.ui.cashier;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// Binds `actions.fxml` to the cashier's view model: what can be done with the basket, or that it is locked.
public final class ActionsController {

    private final CashierViewModel viewModel;
    private final InputController input;
    private final Messages messages;
    private final IntegerProperty held = new SimpleIntegerProperty();
    private final BooleanProperty frozen = new SimpleBooleanProperty();

    @FXML
    private GridPane actions;

    @FXML
    private HBox lock;

    @FXML
    private Button cashButton;

    @FXML
    private Button discountButton;

    @FXML
    private Button roundButton;

    @FXML
    private Button takeBackButton;

    @FXML
    private Button noteButton;

    @FXML
    private Button holdButton;

    @FXML
    private Button recallButton;

    @FXML
    private Button undoButton;

    @FXML
    private Button emptyButton;

    ActionsController(CashierViewModel viewModel, InputController input, Messages messages) {
        this.viewModel = viewModel;
        this.input = input;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var empty = viewModel.workProperty().map(Work::isEmpty);
        List.of(emptyButton, holdButton, discountButton, roundButton, takeBackButton, noteButton)
                .forEach(button -> button.disableProperty().bind(empty));
        undoButton.disableProperty().bind(viewModel.undoableProperty().not());
        cashButton.disableProperty().bind(viewModel.obstacleProperty().map(Optional::isPresent));
        held.bind(viewModel.heldCount());
        held.subscribe(this::showHeld);
        frozen.bind(viewModel.frozenProperty());
        frozen.subscribe(this::showFrozen);
    }

    @FXML
    private void onCash() {
        input.cash();
    }

    @FXML
    private void onDiscount() {
        viewModel.beside().discount();
    }

    @FXML
    private void onRound() {
        viewModel.round();
    }

    @FXML
    private void onTakeBack() {
        viewModel.beside().takeBack();
    }

    @FXML
    private void onNote() {
        viewModel.beside().note();
    }

    @FXML
    private void onHold() {
        viewModel.hold();
    }

    @FXML
    private void onRecall() {
        viewModel.beside().recall();
    }

    @FXML
    private void onOrders() {
        viewModel.orders();
    }

    @FXML
    private void onUndo() {
        viewModel.undo();
    }

    @FXML
    private void onEmpty() {
        viewModel.empty();
    }

    private void showHeld(Number count) {
        recallButton.setDisable(count.intValue() == 0);
        recallButton.setText(
                count.intValue() == 0
                        ? messages.text("cashier.recall")
                        : messages.say(Sentence.of("cashier.recallOf", count)));
    }

    private void showFrozen(boolean now) {
        actions.setVisible(!now);
        lock.setVisible(now);
    }
}
