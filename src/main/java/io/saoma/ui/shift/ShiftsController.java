package io.saoma.ui.shift;

import io.saoma.report.ShiftRow;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.TillChoices;
import io.saoma.ui.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds `shifts.fxml`: the shifts of all tills, and beside the list the sums of the one that is looked at.
public final class ShiftsController implements Screen {

    private final ShiftsViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<ShiftsFace> face = new SimpleObjectProperty<>(ShiftsFace.START);

    @FXML
    private HBox everywhereBox;

    @FXML
    private ToggleButton everywhereButton;

    @FXML
    private FlowPane tillBox;

    @FXML
    private ListView<ShiftRow> rowList;

    @FXML
    private Label emptyLabel;

    @FXML
    private Button moreButton;

    @FXML
    private VBox shiftCard;

    @FXML
    private Label placeLabel;

    @FXML
    private Label titleLabel;

    @FXML
    private VBox rows;

    @FXML
    private Label differenceLabel;

    public ShiftsController(ShiftsViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        rowList.setCellFactory(list -> new ShiftCell(list, messages, viewModel::look));
        Visible.when(everywhereBox, viewModel.ownToSee());
        face.bind(viewModel.faceProperty());
        face.subscribe(this::show);
    }

    @Override
    public List<Key> keys() {
        var keys = new ArrayList<>(List.of(
                Key.pressed(KeyCode.UP, "orders.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "orders.keyDown", viewModel::down),
                Key.pressed(KeyCode.F4, "audit.more", viewModel::more),
                Key.pressed(KeyCode.F5, "orders.refresh", viewModel::refresh),
                Key.pressed(KeyCode.F6, "audit.keyTill", viewModel::seeNext),
                Key.pressed(KeyCode.ESCAPE, "shifts.back", viewModel::back)));
        if (viewModel.ownToSee()) {
            keys.add(Key.withCtrl(KeyCode.T, "shifts.keyOwn", () -> {
                viewModel.showOwn();
                return true;
            }));
        }
        return List.copyOf(keys);
    }

    @Override
    public void focus() {
        shiftCard.requestFocus();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    @FXML
    private void onEverywhere() {
        viewModel.showOwn();
    }

    @FXML
    private void onMore() {
        viewModel.more();
    }

    private void show(ShiftsFace now) {
        everywhereButton.setSelected(true);
        TillChoices.show(tillBox, Optional.of(now.tills()), now.known(), messages, viewModel::see);
        if (!rowList.getItems().equals(now.rows())) {
            rowList.getItems().setAll(now.rows());
        }
        rowList.getSelectionModel().clearAndSelect(now.index());
        emptyLabel.setText(messages.say(now.said()));
        Visible.when(moreButton, now.more());
        var view = now.view();
        placeLabel.setText(now.row()
                .map(row -> row.till().shop()
                        + " "
                        + messages.say(Sentence.of(
                                "orders.tillNumber", Integer.toString(row.till().number()))))
                .orElse(""));
        titleLabel.setText(view.map(ShiftRows::title).map(messages::say).orElse(""));
        rows.getChildren().setAll(view.map(new ShiftRows(messages)::of).orElse(List.of()));
        differenceLabel.setText(
                view.map(it -> it.difference().map(ShiftViewModel::difference).orElse(Sentence.of("shifts.soFar")))
                        .map(messages::say)
                        .orElse(""));
    }
}
