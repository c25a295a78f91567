package io.saoma.ui.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Product;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Binds `stock.fxml`: the search, the categories, the goods in view and the ways on. The focus stays in the search.
public final class StockController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int PAGE = 10;

    private final StockViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<StockFace> face = new SimpleObjectProperty<>();

    @FXML
    private TextField searchField;

    @FXML
    private HBox categoryBox;

    @FXML
    private ListView<Product> stockList;

    @FXML
    private Label emptyLabel;

    @FXML
    private Label saidLabel;

    @FXML
    private Button editButton;

    @FXML
    private Button retireButton;

    public StockController(StockViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var list = new ProductList(stockList);
        stockList.setCellFactory(shown -> new ProductCell(shown, messages, viewModel::select));
        searchField.textProperty().bindBidirectional(viewModel.searchProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(now -> {
            list.show(now.rows(), now.index());
            show(now);
        });
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "stock.edit", viewModel::edit),
                Key.pressed(KeyCode.INSERT, "stock.create", viewModel::create),
                Key.typed("+", "+＋", "stock.create", untyped(viewModel::create)),
                Key.pressed(KeyCode.DELETE, "stock.keyRetire", atEnd(viewModel::retire)),
                Key.pressed(KeyCode.UP, "stock.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "stock.keyDown", viewModel::down),
                Key.pressed(KeyCode.PAGE_UP, "stock.keyPageUp", () -> page(-PAGE)),
                Key.pressed(KeyCode.PAGE_DOWN, "stock.keyPageDown", () -> page(PAGE)),
                Key.pressed(KeyCode.F3, "stock.keyCategory", viewModel::nextCategory),
                Key.pressed(KeyCode.F4, "stock.arrange", viewModel::arrange),
                Key.pressed(KeyCode.F5, "stock.takeIn", viewModel::takeIn),
                Key.pressed(KeyCode.F7, "stock.weigh", viewModel::weigh),
                Key.pressed(KeyCode.F8, "stock.sort", viewModel::sort),
                Key.pressed(KeyCode.ESCAPE, "stock.keyBack", viewModel::back));
    }

    @Override
    public void focus() {
        searchField.requestFocus();
        searchField.end();
    }

    @Override
    public void typed(String characters) {
        focus();
        searchField.appendText(characters);
    }

    @Override
    public boolean scanned(String code) {
        viewModel.scan(code);
        return true;
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    @FXML
    private void onArrange() {
        viewModel.arrange();
    }

    @FXML
    private void onTakeIn() {
        viewModel.takeIn();
    }

    @FXML
    private void onSort() {
        viewModel.sort();
    }

    @FXML
    private void onWeigh() {
        viewModel.weigh();
    }

    @FXML
    private void onCreate() {
        viewModel.create();
    }

    @FXML
    private void onEdit() {
        viewModel.edit();
    }

    @FXML
    private void onRetire() {
        viewModel.retire();
    }

    private void page(int rows) {
        viewModel.select(face.get().index() + rows);
    }

    private void show(StockFace now) {
        var none = now.atHand().isEmpty();
        editButton.setDisable(none);
        retireButton.setDisable(none);
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong() || now.asking());
        emptyLabel.setText(whyEmpty());
        var all = tab(messages.text("stock.all"), Optional.empty());
        categoryBox
                .getChildren()
                .setAll(Stream.concat(
                                Stream.of(all),
                                viewModel.categories().stream()
                                        .map(Category::name)
                                        .map(name -> tab(name, Optional.of(name))))
                        .toList());
    }

    private ToggleButton tab(String name, Optional<String> category) {
        var tab = new ToggleButton(name);
        tab.setFocusTraversable(false);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setSelected(face.get().category().equals(category));
        tab.setOnAction(_ -> viewModel.narrow(category));
        return tab;
    }

    private String whyEmpty() {
        var typed = searchField.getText().strip();
        return viewModel.any() && !typed.isEmpty()
                ? messages.say(Sentence.of("stock.notFound", typed))
                : messages.text(viewModel.any() ? "stock.noneHere" : "stock.none");
    }

    /// In a text, the sign is typed.
    private BooleanSupplier untyped(Runnable action) {
        return Key.when(() -> searchField.getText().isEmpty(), action);
    }

    /// Within a text, the key deletes a sign of it.
    private BooleanSupplier atEnd(Runnable action) {
        return Key.when(
                () -> searchField.getCaretPosition() == searchField.getLength()
                        && searchField.getSelection().getLength() == 0,
                action);
    }
}
