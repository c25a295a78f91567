package io.saoma.ui.start;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// Binds `start.fxml` to its view model: a tinted block for each payment, a line for each fact.
public final class StartController implements Screen {

    private static final double PAGE = .5;

    private final StartViewModel viewModel;
    private final Messages messages;
    private final ListChangeListener<Outcome> changed = _ -> showOutcomes();
    private final ObjectProperty<List<Fact>> facts = new SimpleObjectProperty<>(List.of());

    @FXML
    private Label headingLabel;

    @FXML
    private Label summaryLabel;

    @FXML
    private ScrollPane findings;

    @FXML
    private VBox outcomeBox;

    @FXML
    private VBox factBox;

    @FXML
    private Button beginButton;

    public StartController(StartViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        headingLabel.setText(messages.say(viewModel.heading()));
        summaryLabel.textProperty().bind(viewModel.summaryProperty().map(messages::say));
        // weak, because the list outlives the view when the language changes
        viewModel.outcomes().addListener(new WeakListChangeListener<>(changed));
        showOutcomes();
        facts.bind(viewModel.factsProperty());
        facts.subscribe(
                now -> factBox.getChildren().setAll(now.stream().map(this::row).toList()));
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "startup.begin", viewModel::begin),
                Key.pressed(KeyCode.ESCAPE, "startup.begin", viewModel::begin),
                Key.pressed(KeyCode.F11, "startup.orders", viewModel::orders),
                Key.pressed(KeyCode.PAGE_DOWN, "startup.keyDown", () -> turn(PAGE)),
                Key.pressed(KeyCode.PAGE_UP, "startup.keyUp", () -> turn(-PAGE)));
    }

    @Override
    public void focus() {
        beginButton.requestFocus();
    }

    @FXML
    private void onOrders() {
        viewModel.orders();
    }

    @FXML
    private void onBegin() {
        viewModel.begin();
    }

    private void turn(double by) {
        findings.setVvalue(Math.clamp(findings.getVvalue() + by, 0, 1));
    }

    private void showOutcomes() {
        outcomeBox
                .getChildren()
                .setAll(viewModel.outcomes().stream().map(this::block).toList());
    }

    private Node block(Outcome outcome) {
        var text = new Label(messages.say(outcome.text()));
        text.getStyleClass().add("start-outcome-text");
        text.setWrapText(true);
        var details = new Label(messages.say(outcome.details()));
        details.getStyleClass().add("caption");
        details.setWrapText(true);
        var block = new VBox(text, details);
        block.getStyleClass().addAll("start-outcome", outcome.verdict().tint());
        return block;
    }

    private Node row(Fact fact) {
        var mark = new SVGPath();
        mark.setContent(fact.mark().path);
        mark.getStyleClass().addAll("start-mark", fact.mark().style);
        var field = new StackPane(mark);
        field.setMinSize(20, 20);
        var text = new Label(messages.say(fact.text()));
        text.setWrapText(true);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var figure = new Label(messages.say(fact.figure()));
        figure.getStyleClass().add("second");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(field, text, gap, figure);
        row.getStyleClass().add("start-fact");
        return row;
    }
}
