package io.saoma.ui.goods;

import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds `tiles.fxml`: sixteen places, the products to put there, and the colours. The focus stays in the search.
public final class TilesController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");
    private static final int COLUMNS = 4;

    private final TilesViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<TilesFace> face = new SimpleObjectProperty<>();

    @FXML
    private GridPane places;

    @FXML
    private Pane deeds;

    @FXML
    private FlowPane colours;

    @FXML
    private TextField searchField;

    @FXML
    private ListView<Product> productList;

    @FXML
    private Label saidLabel;

    @FXML
    private Button saveButton;

    public TilesController(TilesViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var list = new ProductList(productList);
        productList.setCellFactory(shown -> new ProductCell(
                shown, messages, index -> viewModel.place(productList.getItems().get(index))));
        searchField.textProperty().bindBidirectional(viewModel.searchProperty());
        saveButton.disableProperty().bind(viewModel.workingProperty());
        colours.getChildren()
                .setAll(List.of(Colour.values()).stream().map(this::paint).toList());
        face.bind(viewModel.faceProperty());
        face.subscribe(now -> {
            list.show(now.found(), now.hand());
            show(now);
        });
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "tiles.put", viewModel::put),
                Key.pressed(KeyCode.DELETE, "tiles.remove", untyped(viewModel::remove)),
                Key.pressed(KeyCode.LEFT, "tiles.keyLeft", untyped(() -> viewModel.move(-1, 0))),
                Key.pressed(KeyCode.RIGHT, "tiles.keyRight", untyped(() -> viewModel.move(1, 0))),
                Key.pressed(KeyCode.UP, "tiles.keyUp", () -> viewModel.move(0, -1)),
                Key.pressed(KeyCode.DOWN, "tiles.keyDown", () -> viewModel.move(0, 1)),
                Key.withCtrl(KeyCode.LEFT, "tiles.forward", untyped(() -> viewModel.shift(-1))),
                Key.withCtrl(KeyCode.RIGHT, "tiles.backward", untyped(() -> viewModel.shift(1))),
                Key.pressed(KeyCode.F3, "tiles.colour", viewModel::nextColour),
                Key.pressed(KeyCode.F12, "tiles.save", viewModel::save),
                Key.pressed(KeyCode.ESCAPE, "tiles.back", viewModel::back));
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
        viewModel.back();
    }

    @FXML
    private void onSave() {
        viewModel.save();
    }

    @FXML
    private void onRemove() {
        viewModel.remove();
    }

    @FXML
    private void onForward() {
        viewModel.shift(-1);
    }

    @FXML
    private void onBackward() {
        viewModel.shift(1);
    }

    private void show(TilesFace now) {
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        deeds.setDisable(now.key().isEmpty());
        colours.setDisable(now.key().isEmpty());
        var shown = new ArrayList<Button>();
        for (var place = 0; place < QuickKey.MOST; place++) {
            shown.add(place(now, place));
            GridPane.setConstraints(shown.getLast(), place % COLUMNS, place / COLUMNS);
        }
        places.getChildren().setAll(shown);
    }

    private Button place(TilesFace now, int place) {
        var button = new Button();
        button.setFocusTraversable(false);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.getStyleClass().add("tile");
        button.pseudoClassStateChanged(AT_HAND, place == now.place());
        if (place < now.keys().size()) {
            fill(button, now.keys().get(place));
        } else {
            button.setAccessibleText(messages.text("tiles.free"));
            button.getStyleClass().add("free");
        }
        button.setOnAction(_ -> viewModel.choose(place));
        return button;
    }

    private void fill(Button button, QuickKey key) {
        var product = viewModel.on(key);
        var price = new Label(product.price().yuan());
        price.getStyleClass().add("caption");
        button.setGraphic(new VBox(new Label(product.name()), price));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(
                product.name() + ", " + messages.text(key.colour().key()));
        button.getStyleClass().add(key.colour().name().toLowerCase(Locale.ROOT));
    }

    private Button paint(Colour colour) {
        var button = new Button(messages.text(colour.key()));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("tile", "paint", colour.name().toLowerCase(Locale.ROOT));
        button.setOnAction(_ -> viewModel.paint(colour));
        return button;
    }

    /// In a text, these keys move and delete within it.
    private BooleanSupplier untyped(Runnable action) {
        return Key.when(() -> searchField.getText().isEmpty(), action);
    }
}
