package io.saoma.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A chip on the screen.
public final class ChipLabel extends Label {

    private static final double FIELD = 12;

    public ChipLabel(Chip chip, Messages messages) {
        super(messages.text(chip.key()));
        getStyleClass().addAll("chip", chip.tint());
        var mark = new SVGPath();
        mark.setContent(chip.mark());
        mark.getStyleClass().add("mark");
        var field = new StackPane(mark);
        field.setMinSize(FIELD, FIELD);
        field.setMaxSize(FIELD, FIELD);
        setGraphic(field);
        setMinWidth(USE_PREF_SIZE);
    }
}
