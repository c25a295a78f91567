package io.saoma.ui.window;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/// A field as it was before a burst of signs.
record Before(TextInputControl field, String text, int anchor, int caret) {

    /// The field with the focus, if one has it.
    static Optional<Before> of(Scene scene) {
        return Optional.ofNullable(scene.getFocusOwner())
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .map(field -> new Before(field, field.getText(), field.getAnchor(), field.getCaretPosition()));
    }

    void restore() {
        field.setText(text);
        field.selectRange(anchor, caret);
    }
}
