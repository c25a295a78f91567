package io.saoma.ui;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.shape.Path;

/// A field whose caret does not blink, as `saoma.css` wants it for every field: a blinking one is an animation, and for
/// as long as any plays JavaFX goes over all windows sixty times a second, all day long.
///
/// JavaFX hides a caret that it does not animate, so whether it is to be seen is decided here.
public final class StillCaret extends TextFieldSkin {

    public StillCaret(TextField field) {
        super(field);
        getChildren().stream()
                .flatMap(StillCaret::paths)
                .filter(path -> path.opacityProperty().isBound())
                .forEach(caret -> caret.opacityProperty()
                        .bind(Bindings.when(field.focusedProperty()
                                        .and(field.editableProperty())
                                        .and(field.disabledProperty().not())
                                        .and(field.caretPositionProperty().isEqualTo(field.anchorProperty())))
                                .then(1)
                                .otherwise(0)));
    }

    /// The caret is the one whose opacity JavaFX has bound.
    private static Stream<Path> paths(Node node) {
        return switch (node) {
            case Path path -> Stream.of(path);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(StillCaret::paths);
            default -> Stream.empty();
        };
    }

    @Override
    public void setCaretAnimating(boolean wanted) {
        super.setCaretAnimating(false);
    }
}
