package io.saoma.ui.goods;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// One thing that there is to say about a sheet.
final class LineCell extends ListCell<Sentence> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double MARGIN = 32;

    private final Messages messages;

    LineCell(ListView<Sentence> list, Messages messages) {
        this.messages = messages;
        setWrapText(true);
        setPrefWidth(0);
        maxWidthProperty().bind(list.widthProperty().subtract(MARGIN));
    }

    @Override
    protected void updateItem(@Nullable Sentence line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText("");
            return;
        }
        setText(messages.say(line));
        pseudoClassStateChanged(WRONG, line.key().equals("import.problem"));
    }
}
