package io.saoma.ui.cashier;

import io.saoma.sale.Product;
import io.saoma.shop.Group;
import io.saoma.shop.Group.Stripe;
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

/// Fills `goods.fxml` with the quick keys: a page of what sells most, and one for each group of the catalogue.
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
        addPage(messages.text("cashier.top"), catalogue.favourites());
        catalogue.groups().forEach(group -> addPage(group.name(), group.products()));
        pages.getToggles().getFirst().setSelected(true);
        show(catalogue.favourites());
    }

    private void addPage(String name, List<Product> products) {
        var tab = new ToggleButton(name);
        tab.setToggleGroup(pages);
        tab.setFocusTraversable(false);
        tab.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tab, Priority.ALWAYS);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            show(products);
        });
        tabs.getChildren().add(tab);
    }

    private void show(List<Product> products) {
        tiles.getChildren().clear();
        for (var i = 0; i < Math.min(products.size(), TILES); i++) {
            tiles.add(tile(products.get(i)), i % COLUMNS, i / COLUMNS);
        }
    }

    private Button tile(Product product) {
        var name = new Label(product.name());
        var price = new Label(product.price().yuan());
        price.getStyleClass().add("caption");
        var tile = new Button();
        tile.setGraphic(new VBox(name, price));
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.setAccessibleText(product.name() + " " + product.price());
        tile.setFocusTraversable(false);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tile.getStyleClass().addAll("tile", stripe(product));
        tile.setOnAction(_ -> viewModel.add(product));
        return tile;
    }

    private String stripe(Product product) {
        return viewModel
                .catalogue()
                .groupOf(product)
                .map(Group::stripe)
                .orElse(Stripe.DAILY)
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
