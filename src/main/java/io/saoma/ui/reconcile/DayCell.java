package io.saoma.ui.reconcile;

import io.saoma.ui.Chip;
import io.saoma.ui.Messages;
import java.time.LocalDate;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// One day of the month: its number, and how it stands as a tint, a mark and a word.
final class DayCell extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double FIELD = 12;

    DayCell(LocalDate day, Optional<Chip> standing, Messages messages) {
        getStyleClass().add("day-cell");
        setId("day-" + day);
        setFocusTraversable(false);
        setMinWidth(0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        var number = new Label(Integer.toString(day.getDayOfMonth()));
        number.getStyleClass().add("day-number");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var top = new HBox(number, gap);
        var word = new Label(standing.map(chip -> messages.text(chip.key())).orElse(""));
        word.getStyleClass().add("day-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        standing.ifPresent(chip -> {
            getStyleClass().add(chip.tint());
            top.getChildren().add(mark(chip));
        });
        setGraphic(new VBox(top, word));
        setAccessibleText(day + " " + word.getText());
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private static StackPane mark(Chip chip) {
        var path = new SVGPath();
        path.setContent(chip.mark());
        path.getStyleClass().add("mark");
        var field = new StackPane(path);
        field.setMinSize(FIELD, FIELD);
        field.setMaxSize(FIELD, FIELD);
        return field;
    }
}
