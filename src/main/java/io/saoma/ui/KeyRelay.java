package io.saoma.ui;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Gives the keys of a window that stands beside the till's to the till, whatever the system thinks of the focus.
public final class KeyRelay {

    private KeyRelay() {}

    public static void handOn(KeyEvent event, Stage till) {
        event.consume();
        var scene = till.getScene();
        var target = Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene);
        Event.fireEvent(target, event.copyFor(scene, target));
    }
}
