package io.saoma.ui.trouble;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Binds `trouble.fxml`: a sentence for each thing that keeps the till from starting, and one button.
public final class TroubleController {

    private static final double TALLEST = 400;

    private final List<Sentence> troubles;
    private final Messages messages;
    private final Runnable close;

    @FXML
    private ScrollPane list;

    @FXML
    private VBox sentences;

    @FXML
    private Button closeButton;

    public TroubleController(List<Sentence> troubles, Messages messages, Runnable close) {
        this.troubles = List.copyOf(troubles);
        this.messages = messages;
        this.close = close;
    }

    @FXML
    private void initialize() {
        sentences.getChildren().setAll(troubles.stream().map(this::row).toList());
        list.prefViewportHeightProperty().bind(Bindings.min(TALLEST, sentences.heightProperty()));
    }

    @FXML
    private void onClose() {
        close.run();
    }

    public void focus() {
        closeButton.requestFocus();
    }

    private Label row(Sentence trouble) {
        var row = new Label(messages.say(trouble));
        row.setWrapText(true);
        row.getStyleClass().add("trouble-row");
        return row;
    }
}
