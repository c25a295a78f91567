package io.saoma.ui;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One item of a list as a row of columns, which a screen reader says in one sentence.
public abstract class RowCell<T> extends ListCell<T> {

    private static final double SCROLL_BAR = 8;

    protected final HBox row = new HBox();

    protected RowCell(String style) {
        row.getStyleClass().add(style);
    }

    /// Writes an item into the columns, and returns what a screen reader says of it.
    protected abstract String draw(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            setAccessibleText(draw(item));
            setGraphic(row);
        }
    }

    /// The row is as wide as the list: its columns stand under their heads, whether there is a scroll bar or not.
    protected final void fit(ListView<?> list) {
        setPrefWidth(0);
        row.maxWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
    }

    /// A press tells the row's place, and the focus stays where it is.
    protected final void onPress(IntConsumer pressed) {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!isEmpty()) {
                pressed.accept(getIndex());
                event.consume();
            }
        });
    }

    protected static Label column(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /// A column of which nothing is cut.
    protected static Label wholeColumn(String style) {
        var label = column(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Has the column take the room that the others leave.
    protected static void grow(Region column) {
        column.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(column, Priority.ALWAYS);
    }
}
