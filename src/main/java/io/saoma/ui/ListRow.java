package io.saoma.ui;

import java.util.function.IntConsumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// What the rows of all lists have in common.
public final class ListRow {

    private static final double SCROLL_BAR = 8;

    private ListRow() {}

    /// The row of this cell is as wide as the list: its columns stand under their heads, whether there is a scroll bar
    /// or not.
    public static void fit(ListCell<?> cell, Region row, ListView<?> list) {
        cell.setPrefWidth(0);
        row.maxWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
    }

    /// A press tells the row's place, and the focus stays where it is.
    public static void onPress(ListCell<?> cell, IntConsumer pressed) {
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!cell.isEmpty()) {
                pressed.accept(cell.getIndex());
                event.consume();
            }
        });
    }
}
