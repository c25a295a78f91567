package io.saoma.ui.cashier;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Fills `goods.fxml` with tiles: a page of quick keys, and one for each category of the goods as they are now.
public final class GoodsController {

    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");
    private static final int COLUMNS = 4;
    private static final int FEW = 12;

    private final CashierViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<Catalogue> catalogue = new SimpleObjectProperty<>();

    /// The category in view; none where it is the quick keys.
    private Optional<String> page = Optional.empty();

    @FXML
    private HBox tabs;

    @FXML
    private GridPane tiles;

    @FXML
    private Label hintLabel;

    GoodsController(CashierViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        catalogue.bind(viewModel.catalogueProperty());
        catalogue.subscribe(_ -> show());
    }

    private void turnTo(Optional<String> wanted) {
        page = wanted;
        show();
    }

    private void show() {
        var categories = catalogue.get().categories();
        var shown = categories.stream()
                .filter(category -> page.filter(category.name()::equals).isPresent())
                .findFirst();
        page = shown.map(Category::name);
        tabs.getChildren().setAll(tab(messages.text("cashier.top"), Optional.empty()));
        categories.stream()
                .map(Category::name)
                .map(name -> tab(name, Optional.of(name)))
                .forEach(tabs.getChildren()::add);
        show(shown.map(this::products).orElseGet(this::quickKeys));
        hintLabel.setText(messages.text(hint()));
    }

    /// What to do where there is no tile.
    private String hint() {
        if (page.isPresent()) {
            return "cashier.noneHere";
        }
        return catalogue.get().products().isEmpty() ? "cashier.noGoods" : "cashier.noKeys";
    }

    private List<Tile> quickKeys() {
        return catalogue.get().quickKeys().stream()
                .map(key -> new Tile(catalogue.get().on(key), key.colour()))
                .toList();
    }

    private List<Tile> products(Category category) {
        return catalogue.get().in(category).stream()
                .limit(QuickKey.MOST)
                .map(product -> new Tile(product, category.colour()))
                .toList();
    }

    private ToggleButton tab(String name, Optional<String> category) {
        var tab = new ToggleButton(name);
        tab.setSelected(page.equals(category));
        tab.setFocusTraversable(false);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tab, Priority.ALWAYS);
        tab.setOnAction(_ -> turnTo(category));
        return tab;
    }

    private void show(List<Tile> wanted) {
        tiles.getChildren().clear();
        for (var i = 0; i < wanted.size(); i++) {
            tiles.add(button(wanted.get(i)), i % COLUMNS, i / COLUMNS);
        }
        tiles.pseudoClassStateChanged(MANY, wanted.size() > FEW);
        hintLabel.setVisible(wanted.isEmpty());
    }

    private Button button(Tile shown) {
        var product = shown.product();
        var name = new Label(product.name());
        var price = new Label(product.price().yuan());
        price.getStyleClass().add("caption");
        var tile = new Button();
        tile.setGraphic(new VBox(name, price));
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.setAccessibleText(product.name() + " " + product.price());
        tile.setFocusTraversable(false);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tile.getStyleClass().addAll("tile", shown.colour().name().toLowerCase(Locale.ROOT));
        tile.setOnAction(_ -> viewModel.add(product));
        return tile;
    }

    private record Tile(Product product, Colour colour) {}
}
