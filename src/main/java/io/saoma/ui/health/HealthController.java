package io.saoma.ui.health;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds `health.fxml`: a row for each thing, with a light, its state, and what to do.
public final class HealthController implements Screen {

    private static final double PAGE = .5;

    private final HealthViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<List<Vital>> vitals = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Sentence> verdict = new SimpleObjectProperty<>();

    @FXML
    private Label verdictLabel;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private Button againButton;

    public HealthController(HealthViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        // lines that are wrapped are more than the pane would ask room for
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        vitals.bind(viewModel.vitalsProperty());
        vitals.subscribe(
                now -> rows.getChildren().setAll(now.stream().map(this::row).toList()));
        verdict.bind(viewModel.verdictProperty());
        verdict.subscribe(now -> verdictLabel.setText(messages.say(now)));
        againButton.disableProperty().bind(viewModel.lookingProperty());
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.F5, "health.again", viewModel::look),
                Key.pressed(KeyCode.F7, "health.support", viewModel::help),
                Key.pressed(KeyCode.PAGE_DOWN, "health.keyDown", () -> turn(PAGE)),
                Key.pressed(KeyCode.PAGE_UP, "health.keyUp", () -> turn(-PAGE)),
                Key.pressed(KeyCode.ESCAPE, "health.back", viewModel::leave));
    }

    @Override
    public void focus() {
        rows.requestFocus();
    }

    @FXML
    private void onAgain() {
        viewModel.look();
    }

    @FXML
    private void onHelp() {
        viewModel.help();
    }

    @FXML
    private void onBack() {
        viewModel.leave();
    }

    private void turn(double by) {
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + by, 0, 1));
    }

    private Node row(Vital vital) {
        var light = new Region();
        light.getStyleClass().addAll("dot", vital.level().name().toLowerCase(Locale.ROOT));
        var name = new Label(messages.say(vital.name()));
        name.getStyleClass().add("strong");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var state = new Label(messages.say(vital.state()));
        state.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(light, name, gap, state);
        head.getStyleClass().add("health-head");
        var row = new VBox(head);
        row.getStyleClass().add("health-row");
        vital.remedy().map(this::remedy).ifPresent(row.getChildren()::add);
        return row;
    }

    private Label remedy(Sentence sentence) {
        var remedy = new Label(messages.say(sentence));
        remedy.setWrapText(true);
        remedy.setMinHeight(Region.USE_PREF_SIZE);
        remedy.getStyleClass().addAll("caption", "health-remedy");
        return remedy;
    }
}
