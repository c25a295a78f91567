package io.saoma.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;

/// What the window asks of the controller of a whole screen (or of a panel that stands beside one).
public interface Screen {

    /// The keys that work while this screen is shown, in the order in which F1 lists them.
    List<Key> keys();

    /// Puts the focus where work goes on; called when the screen has come to the window and after an overlay closes.
    void focus();

    /// Takes what was typed while no field had the focus: a scanner does not look where the focus is.
    default void typed(String characters) {}

    /// Takes what a scanner sent, wherever the focus was; false where this screen has no use for it, and then the home
    /// screen takes it.
    default boolean scanned(String code) {
        return false;
    }

    /// Where a panel may stand beside the work, for example the waiting payment.
    default Optional<Pane> side() {
        return Optional.empty();
    }
}
