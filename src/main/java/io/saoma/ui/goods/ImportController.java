package io.saoma.ui.goods;

import io.saoma.shop.sheet.Preview;
import io.saoma.shop.sheet.Row;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// Binds `import.fxml`: which file, what its import would do, and the one press that does it.
public final class ImportController implements Screen {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ImportViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<ImportFace> face = new SimpleObjectProperty<>();

    @FXML
    private TextField pathField;

    @FXML
    private HBox counts;

    @FXML
    private Label addedLabel;

    @FXML
    private Label changedLabel;

    @FXML
    private Label unchangedLabel;

    @FXML
    private Label problemsLabel;

    @FXML
    private ListView<Sentence> lineList;

    @FXML
    private Label saidLabel;

    @FXML
    private Button goButton;

    public ImportController(ImportViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        lineList.setCellFactory(list -> new LineCell(list, messages));
        pathField.textProperty().bindBidirectional(viewModel.pathProperty());
        goButton.disableProperty().bind(viewModel.workingProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "import.keyGo", viewModel::go),
                Key.pressed(KeyCode.F2, "import.browse", this::onBrowse),
                Key.pressed(KeyCode.ESCAPE, "import.back", viewModel::back));
    }

    @Override
    public void focus() {
        pathField.requestFocus();
        pathField.end();
    }

    @FXML
    private void onBrowse() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("import.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter("CSV", "*.csv", "*.CSV", "*.txt", "*.TXT"),
                        new ExtensionFilter(messages.text("import.anyFile"), "*"));
        var chosen = chooser.showOpenDialog(pathField.getScene().getWindow());
        if (chosen != null) {
            pathField.setText(chosen.getPath());
            viewModel.go();
        }
    }

    @FXML
    private void onGo() {
        viewModel.go();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    private void show(ImportFace now) {
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        lineList.getItems().setAll(now.lines());
        goButton.setText(messages.text(now.ready() ? "import.go" : "import.look"));
        Visible.when(counts, now.preview().isPresent());
        now.preview().ifPresent(preview -> {
            addedLabel.setText(count(preview, Preview::added));
            changedLabel.setText(count(preview, Preview::changed));
            unchangedLabel.setText(count(preview, Preview::unchanged));
            problemsLabel.setText(Integer.toString(preview.problems().size()));
            problemsLabel.pseudoClassStateChanged(WRONG, !preview.problems().isEmpty());
        });
    }

    private static String count(Preview preview, Function<Preview, List<Row>> rows) {
        return Integer.toString(rows.apply(preview).size());
    }
}
