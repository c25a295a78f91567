package io.saoma.ui.settings;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.Visible;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One field of the settings: its name, where it is entered, what it is for, and what is wrong with it.
final class FieldRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Field field;
    private final Messages messages;
    private final Node control;
    private final Label fault = new Label();

    /// @param common whether it is the same at all tills of the shop, which is said beside its name
    FieldRow(Field field, Node control, boolean common, Messages messages) {
        this.field = field;
        this.messages = messages;
        this.control = control;
        var name = new Label(messages.text(field.label()));
        name.getStyleClass().add("strong");
        var mark = new Label(messages.text("setup.allTills"));
        mark.getStyleClass().addAll("chip", "busy", "setup-common");
        var head = new HBox(name);
        head.getStyleClass().add("setup-row");
        if (common) {
            head.getChildren().add(mark);
        }
        var help = words(new Label(messages.text(field.help())));
        help.getStyleClass().add("caption");
        words(fault).getStyleClass().add("setup-fault");
        getStyleClass().add("setup-field");
        getChildren().setAll(head, control, fault, help);
        show(Optional.empty());
    }

    Field field() {
        return field;
    }

    void show(Optional<Sentence> wrong) {
        fault.setText(wrong.map(messages::say).orElse(""));
        Visible.when(fault, wrong.isPresent());
        control.lookupAll(".import-path").forEach(node -> node.pseudoClassStateChanged(WRONG, wrong.isPresent()));
    }

    private static Label words(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
