package io.saoma.ui.report;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A table whose first column takes the room that the others leave; those stand at the right edge, as figures do.
public final class Table extends GridPane {

    public Table() {
        getStyleClass().add("report-table");
    }

    void show(List<String> heads, List<List<String>> rows) {
        getChildren().clear();
        getColumnConstraints().clear();
        for (var column = 0; column < heads.size(); column++) {
            var room = new ColumnConstraints();
            room.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            room.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(room);
            add(cell(heads.get(column), column, "table-head"), column, 0);
        }
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < heads.size(); column++) {
                add(cell(rows.get(row).get(column), column, "table-cell"), column, row + 1);
            }
        }
    }

    private static Node cell(String text, int column, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll(style, column == 0 ? "table-name" : "table-figure");
        label.setWrapText(true);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (column > 0) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
