package io.saoma.ui.cashier.beside;

import io.saoma.sale.goods.Product;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

/// Binds `find.fxml`: a line for a part of a name, and the products that fit, of which only those in sight exist.
public final class FindController implements Screen {

    private final FindViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<FindViewModel.Found> found = new SimpleObjectProperty<>();

    private List<Product> shown = List.of();

    @FXML
    private TextField findField;

    @FXML
    private ListView<Product> foundList;

    public FindController(FindViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        foundList.setCellFactory(list -> new FoundCell(list, messages, viewModel::colour, viewModel::takeAt));
        findField.textProperty().bindBidirectional(viewModel.typedProperty());
        found.bind(viewModel.foundProperty());
        found.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "find.take", viewModel::take),
                Key.pressed(KeyCode.UP, "find.up", viewModel::up),
                Key.pressed(KeyCode.DOWN, "find.down", viewModel::down),
                Key.pressed(KeyCode.ESCAPE, "find.back", viewModel::leave));
    }

    @Override
    public void focus() {
        findField.requestFocus();
        findField.end();
    }

    @Override
    public void typed(String characters) {
        focus();
        findField.appendText(characters);
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private void show(FindViewModel.Found now) {
        if (!shown.equals(now.products())) {
            shown = now.products();
            foundList.getItems().setAll(shown);
        }
        foundList.getSelectionModel().clearSelection();
        if (now.index() >= 0) {
            foundList.getSelectionModel().select(now.index());
            if (foundList.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                flow.scrollTo(now.index());
            }
        }
    }
}
