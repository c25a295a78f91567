package io.saoma.ui.window;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// A screen with one field, to try the frame with; it is its own controller of `plainscreen.fxml`.
public final class PlainScreen implements Screen {

    final Messages messages;
    private final List<String> heard;
    private final boolean scans;

    @FXML
    private TextField field;

    @FXML
    private StackPane side;

    PlainScreen(Messages messages, List<String> heard) {
        this(messages, heard, true);
    }

    /// @param scans whether it has a use for scans
    PlainScreen(Messages messages, List<String> heard, boolean scans) {
        this.messages = messages;
        this.heard = heard;
        this.scans = scans;
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.F5, "chip.asking", () -> {
                    heard.add("F5");
                }),
                Key.typed("+", "+＋", "chip.refunded", () -> field.getText().isEmpty() && heard.add("plus")));
    }

    @Override
    public void focus() {
        field.requestFocus();
    }

    @Override
    public void typed(String characters) {
        field.appendText(characters);
        field.requestFocus();
        field.end();
    }

    @Override
    public boolean scanned(String code) {
        return scans && heard.add(code);
    }

    @Override
    public Optional<Pane> side() {
        return Optional.of(side);
    }
}
