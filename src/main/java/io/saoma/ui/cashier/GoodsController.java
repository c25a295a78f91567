package io.saoma.ui.cashier;

import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.goods.Colour;
import io.saoma.shop.goods.Product;
import io.saoma.ui.Messages;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Fills `goods.fxml` with tiles: a page of quick keys, and one for each category of the catalogue.
public final class GoodsController {

    private static final int COLUMNS = 4;
    private static final int TILES = 12;

    private final CashierViewModel viewModel;
    private final Messages messages;
    private final ToggleGroup pages = new ToggleGroup();

    @FXML
    private HBox tabs;

    @FXML
    private GridPane tiles;

    GoodsController(CashierViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var catalogue = viewModel.catalogue();
        var quickKeys = quickKeys(catalogue);
        addPage(messages.text("cashier.top"), quickKeys);
        catalogue
                .categories()
                .forEach(category -> addPage(
                        category.name(),
                        catalogue.in(category).stream()
                                .map(product -> new Tile(product, category.colour()))
                                .toList()));
        pages.getToggles().getFirst().setSelected(true);
        show(quickKeys);
    }

    private static List<Tile> quickKeys(Catalogue catalogue) {
        return catalogue.quickKeys().stream()
                .map(key -> new Tile(catalogue.on(key), key.colour()))
                .toList();
    }

    private void addPage(String name, List<Tile> page) {
        var tab = new ToggleButton(name);
        tab.setToggleGroup(pages);
        tab.setFocusTraversable(false);
        tab.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tab, Priority.ALWAYS);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            show(page);
        });
        tabs.getChildren().add(tab);
    }

    private void show(List<Tile> page) {
        tiles.getChildren().clear();
        for (var i = 0; i < Math.min(page.size(), TILES); i++) {
            tiles.add(button(page.get(i)), i % COLUMNS, i / COLUMNS);
        }
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
