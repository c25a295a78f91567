package io.saoma.ui.support;

import io.saoma.support.Part;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// Binds `support.fxml`: what the parcel holds, each part to be read, and the one press that packs it.
public final class SupportController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final SupportViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<List<Part>> parts = new SimpleObjectProperty<>();
    private final ObjectProperty<List<String>> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<Sentence> said = new SimpleObjectProperty<>();

    @FXML
    private TextField pathField;

    @FXML
    private TextField codeField;

    @FXML
    private Label saidLabel;

    @FXML
    private ListView<Part> partList;

    @FXML
    private ListView<String> lineList;

    @FXML
    private Button packButton;

    public SupportController(SupportViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        partList.setCellFactory(_ -> new PartCell());
        pathField.textProperty().bindBidirectional(viewModel.pathProperty());
        packButton.disableProperty().bind(viewModel.workingProperty());
        parts.bind(viewModel.partsProperty());
        parts.subscribe(this::list);
        partList.getSelectionModel().selectedItemProperty().subscribe(part -> {
            if (part != null) {
                viewModel.choose(part);
            }
        });
        shown.bind(viewModel.shownProperty());
        shown.subscribe(lines -> lineList.getItems().setAll(lines));
        said.bind(viewModel.saidProperty());
        said.subscribe(sentence -> saidLabel.setText(messages.say(sentence)));
        viewModel.wrongProperty().subscribe(wrong -> saidLabel.pseudoClassStateChanged(WRONG, wrong));
    }

    private void list(List<Part> all) {
        partList.getItems().setAll(all);
        partList.getSelectionModel().selectFirst();
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.F12, "support.pack", viewModel::pack),
                Key.pressed(KeyCode.F2, "support.browse", this::onBrowse),
                Key.pressed(KeyCode.F3, "support.code", codeField::requestFocus),
                Key.pressed(KeyCode.ESCAPE, "support.back", viewModel::leave));
    }

    @Override
    public void focus() {
        partList.requestFocus();
    }

    @FXML
    private void onBrowse() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("support.title"));
        chooser.setInitialFileName("saoma-support.zip");
        chooser.getExtensionFilters().setAll(new ExtensionFilter("ZIP", "*.zip"));
        var chosen = chooser.showSaveDialog(pathField.getScene().getWindow());
        if (chosen != null) {
            pathField.setText(chosen.getPath());
        }
    }

    @FXML
    private void onCode() {
        partList.getSelectionModel().clearSelection();
        viewModel.find(codeField.getText());
    }

    @FXML
    private void onPack() {
        viewModel.pack();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    /// The name of a part.
    private static final class PartCell extends ListCell<Part> {

        @Override
        protected void updateItem(Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty || part == null ? "" : part.name());
        }
    }
}
