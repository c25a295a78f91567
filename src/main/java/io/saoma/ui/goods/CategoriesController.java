package io.saoma.ui.goods;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds `categories.fxml`: the categories in their order, their colours, and the field for a new name.
public final class CategoriesController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");

    private final CategoriesViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<CategoriesFace> face = new SimpleObjectProperty<>();

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private HBox naming;

    @FXML
    private TextField nameField;

    @FXML
    private FlowPane colours;

    @FXML
    private FlowPane deeds;

    @FXML
    private Label saidLabel;

    @FXML
    private Button renameButton;

    @FXML
    private Button saveButton;

    public CategoriesController(CategoriesViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        nameField.textProperty().bindBidirectional(viewModel.nameProperty());
        saveButton.disableProperty().bind(viewModel.workingProperty());
        renameButton.disableProperty().bind(viewModel.workingProperty());
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        face.bind(viewModel.faceProperty());
        show(face.get());
        face.subscribe((before, now) -> {
            show(now);
            if (before.renaming() != now.renaming()) {
                focus();
            }
        });
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.UP, "group.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "group.keyDown", viewModel::down),
                Key.withCtrl(KeyCode.UP, "group.up", () -> shift(-1)),
                Key.withCtrl(KeyCode.DOWN, "group.down", () -> shift(1)),
                Key.pressed(KeyCode.F2, "group.rename", viewModel::rename),
                Key.pressed(KeyCode.ENTER, "group.saveName", viewModel::saveName),
                Key.pressed(KeyCode.F3, "tiles.colour", viewModel::nextColour),
                Key.pressed(KeyCode.DELETE, "group.remove", this::remove),
                Key.pressed(KeyCode.F12, "tiles.save", viewModel::save),
                Key.pressed(KeyCode.ESCAPE, "tiles.back", viewModel::back));
    }

    @Override
    public void focus() {
        if (face.get().renaming()) {
            nameField.requestFocus();
            nameField.selectAll();
        } else {
            rows.requestFocus();
        }
    }

    @FXML
    private void onUp() {
        viewModel.shift(-1);
    }

    @FXML
    private void onDown() {
        viewModel.shift(1);
    }

    @FXML
    private void onRename() {
        viewModel.rename();
    }

    @FXML
    private void onSaveName() {
        viewModel.saveName();
    }

    @FXML
    private void onRemove() {
        viewModel.remove();
    }

    @FXML
    private void onSave() {
        viewModel.save();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    private boolean shift(int by) {
        viewModel.shift(by);
        return true;
    }

    /// In the name, the key deletes a sign of it.
    private boolean remove() {
        if (face.get().renaming()) {
            return false;
        }
        viewModel.remove();
        return true;
    }

    private void show(CategoriesFace now) {
        var categories = now.categories();
        rows.getChildren()
                .setAll(IntStream.range(0, categories.size())
                        .mapToObj(at -> row(categories.get(at), at, at == now.index()))
                        .toList());
        scroll.setVvalue(now.index() / Math.max(1.0, categories.size() - 1.0));
        colours.getChildren()
                .setAll(List.of(Colour.values()).stream()
                        .map(colour -> paint(colour, now))
                        .toList());
        Visible.when(scroll, !categories.isEmpty());
        Visible.when(naming, now.renaming());
        Visible.when(colours, !now.renaming() && !categories.isEmpty());
        Visible.when(deeds, !now.renaming() && !categories.isEmpty());
        Visible.when(saveButton, !now.renaming());
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
    }

    private Button row(Category category, int index, boolean atHand) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style(category.colour()));
        var name = new Label(category.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var count = new Label(messages.say(Sentence.of("stock.count", viewModel.products(category))));
        count.getStyleClass().add("second");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(swatch, name, count);
        line.getStyleClass().add("recall-row");
        var button = new Button("", line);
        button.getStyleClass().addAll("recall", "category-row");
        button.pseudoClassStateChanged(AT_HAND, atHand);
        button.setAccessibleText(
                category.name() + ", " + messages.text(category.colour().key()) + ", " + count.getText());
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> viewModel.choose(index));
        return button;
    }

    private Button paint(Colour colour, CategoriesFace now) {
        var button = new Button(messages.text(colour.key()));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("tile", "paint", style(colour));
        button.pseudoClassStateChanged(
                AT_HAND, now.atHand().filter(it -> it.colour() == colour).isPresent());
        button.setOnAction(_ -> viewModel.paint(colour));
        return button;
    }

    private static String style(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }
}
