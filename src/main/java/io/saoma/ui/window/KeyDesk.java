package io.saoma.ui.window;

import io.saoma.ui.Key;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Where every key of the window arrives first: scans, then the open list of keys, the screen, the window's commands;
/// what none of them takes goes to the control with the focus, or nowhere while the till is locked.
final class KeyDesk {

    private final Supplier<WindowController> frame;

    KeyDesk(Supplier<WindowController> frame) {
        this.frame = frame;
    }

    /// @param nanos a clock that only counts on, to tell a scanner from a hand
    void watch(Scene scene, LongSupplier nanos) {
        var scans = new ScanDesk(scene, nanos, code -> frame.get().scanned(code));
        scene.addEventFilter(InputMethodEvent.ANY, event -> {
            if (scans.takes(event)) {
                event.consume();
            }
        });
        scene.addEventHandler(InputMethodEvent.ANY, _ -> scans.heard());
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (scans.takes(event)
                    || opensOrCloses(event)
                    || screenTakes(event)
                    || commandTakes(event)
                    || isStray(event)
                    || frame.get().locked()) {
                event.consume();
            }
        });
    }

    private boolean opensOrCloses(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return false;
        }
        var open = frame.get().keysOpen();
        if (open && (event.getCode() == KeyCode.F1 || event.getCode() == KeyCode.ESCAPE)) {
            frame.get().closeKeys();
            return true;
        }
        if (event.getCode() == KeyCode.F1) {
            frame.get().openKeys();
            return true;
        }
        return false;
    }

    private boolean screenTakes(KeyEvent event) {
        return !frame.get().keysOpen() && take(frame.get().screen().keys(), event);
    }

    private boolean commandTakes(KeyEvent event) {
        var before = frame.get();
        if (!take(before.commands(), event)) {
            return false;
        }
        frame.get().closeKeys();
        return true;
    }

    /// What no field would get, the screen gets.
    private boolean isStray(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_TYPED
                || event.getTarget() instanceof TextInputControl
                || !isVisible(event.getCharacter())) {
            return false;
        }
        if (frame.get().keysOpen()) {
            frame.get().closeKeys();
        }
        frame.get().screen().typed(event.getCharacter());
        return true;
    }

    private static boolean isVisible(String characters) {
        return !characters.isEmpty() && characters.codePoints().allMatch(c -> c > ' ' && c != 127);
    }

    private static boolean take(List<Key> keys, KeyEvent event) {
        for (var key : keys) {
            if (key.takes(event)) {
                return true;
            }
        }
        return false;
    }
}
