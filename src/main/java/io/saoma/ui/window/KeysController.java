package io.saoma.ui.window;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;

/// Fills `keys.fxml`: what can be done from everywhere, as buttons, and every key that works on the present screen. A
/// key that means something else there stands once.
public final class KeysController {

    private final List<Key> commands;
    private final List<Key> keys;
    private final Messages messages;
    private final Runnable close;

    @FXML
    private FlowPane commandButtons;

    @FXML
    private TilePane keyList;

    @FXML
    private Button closeKeysButton;

    KeysController(List<Key> commands, List<Key> keys, Messages messages, Runnable close) {
        this.commands = commands;
        this.keys = keys;
        this.messages = messages;
        this.close = close;
    }

    @FXML
    private void initialize() {
        commandButtons.getChildren().setAll(commands.stream().map(this::button).toList());
        keyList.getChildren().setAll(keys.stream().map(this::row).toList());
    }

    @FXML
    private void onClose() {
        close.run();
    }

    void focus() {
        closeKeysButton.requestFocus();
    }

    private Button button(Key command) {
        var button = new Button(messages.text(command.meaning()));
        if (keys.stream().noneMatch(key -> key.cap().equals(command.cap()))) {
            button.setGraphic(cap(command));
        }
        // the commands come from the one who opened the window, so no FXML can name them
        button.setOnAction(_ -> {
            close.run();
            command.press();
        });
        return button;
    }

    private Node row(Key key) {
        var meaning = new Label(messages.text(key.meaning()));
        meaning.setWrapText(true);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        var row = new HBox(cap(key), meaning);
        row.getStyleClass().add("key-row");
        return row;
    }

    private static Label cap(Key key) {
        var cap = new Label(key.cap());
        cap.getStyleClass().add("keycap");
        return cap;
    }
}
