package io.saoma.ui.cashier;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Binds `input.fxml` to the cashier's view model: the line, a quantity that waits, and what was not understood.
public final class InputController {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CashierViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Optional<Sentence>> problem = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private HBox inputBox;

    @FXML
    private TextField inputField;

    @FXML
    private Label countLabel;

    @FXML
    private Label problemLabel;

    @FXML
    private Button findButton;

    @FXML
    private Button makeButton;

    InputController(CashierViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        inputField.textProperty().bindBidirectional(viewModel.inputProperty());
        inputField.editableProperty().bind(viewModel.frozenProperty().not());
        countLabel.textProperty().bind(viewModel.countProperty().map(count -> "× " + count));
        countLabel.visibleProperty().bind(viewModel.countProperty().greaterThan(1));
        countLabel.managedProperty().bind(countLabel.visibleProperty());
        makeButton.visibleProperty().bind(viewModel.unknown().barcodeProperty().map(Optional::isPresent));
        makeButton.managedProperty().bind(makeButton.visibleProperty());
        findButton.managedProperty().bind(findButton.visibleProperty());
        problem.bind(viewModel.problemProperty());
        problem.subscribe(this::showProblem);
    }

    @FXML
    void onEnter() {
        viewModel.enter();
        selectWhatIsWrong();
    }

    @FXML
    private void onFind() {
        viewModel.find();
    }

    @FXML
    private void onMake() {
        viewModel.unknown().make();
    }

    void charge() {
        viewModel.charge();
        selectWhatIsWrong();
    }

    void cash() {
        viewModel.cash();
        selectWhatIsWrong();
    }

    void focus() {
        inputField.requestFocus();
        inputField.end();
    }

    /// Types at the end, wherever the focus was.
    void append(String characters) {
        focus();
        inputField.appendText(characters);
    }

    /// Types at the cursor, over what is selected.
    void type(String characters) {
        if (inputField.isEditable()) {
            inputField.replaceSelection(characters);
        }
    }

    void erase() {
        if (inputField.isEditable()) {
            inputField.deletePreviousChar();
        }
    }

    /// An action of a key that edits the line while something stands in it.
    BooleanSupplier whenEmpty(Runnable action) {
        return Key.when(() -> inputField.getText().isEmpty(), action);
    }

    private void showProblem(Optional<Sentence> now) {
        inputBox.pseudoClassStateChanged(WRONG, now.isPresent());
        problemLabel.setText(now.map(messages::say).orElse(""));
        problemLabel.setManaged(now.isPresent());
        findButton.setVisible(now.isEmpty());
    }

    /// So that the next scan or amount takes the place of what was not understood.
    private void selectWhatIsWrong() {
        if (problem.get().isPresent()) {
            inputField.selectAll();
        }
    }
}
