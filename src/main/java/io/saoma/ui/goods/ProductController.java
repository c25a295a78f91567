package io.saoma.ui.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Unit;
import io.saoma.shop.sheet.Column;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Binds `product.fxml`: the fields of one product, and what is wrong in them.
public final class ProductController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ProductViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<ProductFace> face = new SimpleObjectProperty<>();
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>();
    private Map<Column, TextField> fields = Map.of();

    @FXML
    private Label titleLabel;

    @FXML
    private TextField nameField;

    @FXML
    private TextField priceField;

    @FXML
    private ToggleButton pieceButton;

    @FXML
    private ToggleButton kilogramButton;

    @FXML
    private TextField barcodeField;

    @FXML
    private TextField categoryField;

    @FXML
    private TextField codeField;

    @FXML
    private HBox categoryBox;

    @FXML
    private Label saidLabel;

    @FXML
    private Button saveButton;

    public ProductController(ProductViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        fields = Map.of(
                Column.NAME, nameField,
                Column.PRICE, priceField,
                Column.BARCODE, barcodeField,
                Column.CATEGORY, categoryField,
                Column.CODE, codeField);
        titleLabel.setText(messages.text(viewModel.isNew() ? "product.new" : "product.known"));
        nameField.textProperty().bindBidirectional(viewModel.nameProperty());
        priceField.textProperty().bindBidirectional(viewModel.priceProperty());
        barcodeField.textProperty().bindBidirectional(viewModel.barcodesProperty());
        categoryField.textProperty().bindBidirectional(viewModel.categoryProperty());
        codeField.textProperty().bindBidirectional(viewModel.codeProperty());
        codeField.setDisable(!viewModel.isNew());
        categoryBox
                .getChildren()
                .setAll(viewModel.categories().stream().map(this::tab).toList());
        saveButton.disableProperty().bind(viewModel.workingProperty());
        unit.bind(viewModel.unitProperty());
        unit.subscribe(_ -> showUnit());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "product.save", viewModel::save),
                Key.listed("Tab", "product.keyNext"),
                Key.pressed(KeyCode.F4, "product.keyUnit", viewModel::otherUnit),
                Key.pressed(KeyCode.ESCAPE, "product.back", viewModel::back));
    }

    @Override
    public void focus() {
        focus(viewModel.isNew() ? nameField : priceField);
    }

    @Override
    public boolean scanned(String code) {
        viewModel.scan(code);
        return true;
    }

    @FXML
    private void onSave() {
        viewModel.save();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    @FXML
    private void onPiece() {
        viewModel.unitProperty().set(Unit.PIECE);
        showUnit();
    }

    @FXML
    private void onKilogram() {
        viewModel.unitProperty().set(Unit.KILOGRAM);
        showUnit();
    }

    /// Also after a press on the chosen one, which would let it go.
    private void showUnit() {
        pieceButton.setSelected(unit.get() == Unit.PIECE);
        kilogramButton.setSelected(unit.get() == Unit.KILOGRAM);
    }

    private void show(ProductFace now) {
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.trouble());
        fields.forEach((column, field) ->
                field.pseudoClassStateChanged(WRONG, now.wrong().equals(Optional.of(column))));
        now.wrong().map(fields::get).ifPresent(ProductController::focus);
    }

    private Button tab(Category category) {
        var tab = new Button(category.name());
        tab.setFocusTraversable(false);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setOnAction(_ -> viewModel.categoryProperty().set(category.name()));
        return tab;
    }

    private static void focus(TextField field) {
        field.requestFocus();
        field.selectAll();
    }
}
