package io.saoma.ui.cashier;

import io.saoma.sale.Line;
import io.saoma.ui.Messages;
import io.saoma.ui.QuantityWords;
import io.saoma.ui.ReductionWords;
import io.saoma.ui.RowCell;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One line of the basket; the selected one has steppers where it can have more pieces. A press on it selects it and
/// leaves the focus where it is.
final class BasketCell extends RowCell<Line> {

    private static final PseudoClass BIG = PseudoClass.getPseudoClass("big");
    private static final PseudoClass SPECIAL = PseudoClass.getPseudoClass("special");
    private static final int BIG_FROM = 10;

    private final Messages messages;
    private final Label number = column("column-number");
    private final Label name = new Label();
    private final Label second = new Label();
    private final VBox names = new VBox(name, second);
    private final Label quantity = column("quantity");
    private final Label price = column("column-price");
    private final Label sum = column("column-sum");
    private final HBox stepper;

    BasketCell(CashierViewModel viewModel, Messages messages) {
        super("basket-row");
        this.messages = messages;
        names.getStyleClass().add("column-name");
        second.getStyleClass().add("caption");
        stepper = new HBox(
                step("−", "cashier.keyFewer", viewModel::fewer),
                quantity,
                step("+", "cashier.keyMore", viewModel::more));
        stepper.getStyleClass().add("column-quantity");
        row.getChildren().setAll(number, names, stepper, price, sum);
        grow(names);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> select(viewModel, event));
        selectedProperty().subscribe(_ -> showSteppers());
    }

    @Override
    protected String draw(Line line) {
        number.setText(String.valueOf(getIndex() + 1));
        name.setText(line.name());
        var special = words(line);
        second.setText(special.isEmpty() ? line.barcode() : special);
        second.setManaged(!second.getText().isEmpty());
        row.pseudoClassStateChanged(SPECIAL, !special.isEmpty());
        quantity.setText(messages.say(QuantityWords.of(line.quantity())));
        price.setText(line.price().yuan());
        sum.setText(line.sum().yuan());
        row.pseudoClassStateChanged(BIG, line.sum().yuan().length() >= BIG_FROM);
        showSteppers();
        return line.name() + ", " + quantity.getText() + ", " + line.sum() + (special.isEmpty() ? "" : ", " + special);
    }

    /// What is let off, and why goods come back: of more use than a barcode.
    private String words(Line line) {
        return ReductionWords.of(line).stream().map(messages::say).collect(Collectors.joining(" · "));
    }

    private void select(CashierViewModel viewModel, MouseEvent event) {
        if (!isEmpty() && !isOnStepper(event)) {
            viewModel.select(getIndex());
            event.consume();
        }
    }

    private boolean isOnStepper(MouseEvent event) {
        return isSelected()
                && stepper.localToScene(stepper.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY());
    }

    /// What was weighed has no pieces, and a weight needs the room of the steppers.
    private void showSteppers() {
        var countable = getItem() != null && !getItem().weighed();
        stepper.getChildren().stream().filter(Button.class::isInstance).forEach(button -> {
            button.setManaged(countable);
            button.setVisible(countable && isSelected());
        });
    }

    private Button step(String sign, String meaning, Runnable action) {
        var button = new Button(sign);
        button.getStyleClass().add("step");
        button.setFocusTraversable(false);
        button.setAccessibleText(messages.text(meaning));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
