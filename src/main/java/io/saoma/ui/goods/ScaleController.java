package io.saoma.ui.goods;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// Binds `scale.fxml`: how the labels of the shop's scales are read.
public final class ScaleController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ScaleViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<ScaleFace> face = new SimpleObjectProperty<>();

    @FXML
    private TextField patternsField;

    @FXML
    private Label saidLabel;

    @FXML
    private Button saveButton;

    public ScaleController(ScaleViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        patternsField.textProperty().bindBidirectional(viewModel.patternsProperty());
        saveButton.disableProperty().bind(viewModel.workingProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "product.save", viewModel::save),
                Key.pressed(KeyCode.ESCAPE, "product.back", viewModel::back));
    }

    @Override
    public void focus() {
        patternsField.requestFocus();
        patternsField.end();
    }

    @FXML
    private void onSave() {
        viewModel.save();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    private void show(ScaleFace now) {
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        patternsField.pseudoClassStateChanged(WRONG, now.wrong());
    }
}
