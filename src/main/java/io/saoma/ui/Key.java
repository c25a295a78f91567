package io.saoma.ui;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One key of a screen: the label of its cap, the message that says what it does, and the doing.
///
/// The list of F1 and the handling read the same record, so what is shown is what works. The action says whether it
/// took the key; if not, the control with the focus gets it.
public record Key(String cap, String meaning, Predicate<KeyEvent> matches, BooleanSupplier action) {

    /// A key without modifiers, for example `F12`.
    public static Key pressed(KeyCode code, String meaning, Runnable action) {
        return pressed(code, meaning, took(action));
    }

    public static Key pressed(KeyCode code, String meaning, BooleanSupplier action) {
        var alone = new KeyCodeCombination(code);
        return new Key(cap(code), meaning, event -> isPress(event) && alone.match(event), action);
    }

    /// A key together with Ctrl (Command on a Mac).
    public static Key withCtrl(KeyCode code, String meaning, BooleanSupplier action) {
        var together = new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
        var cap = "Ctrl+" + cap(code);
        return new Key(cap, meaning, event -> isPress(event) && together.match(event), action);
    }

    /// A character, however the keyboard at hand makes it: `+` of the number pad, Shift and `=`, or full-width `＋`.
    public static Key typed(String cap, String characters, String meaning, BooleanSupplier action) {
        return new Key(cap, meaning, event -> isOneOf(event, characters), action);
    }

    /// A key that its control handles by itself; it is only listed.
    public static Key listed(String cap, String meaning) {
        return new Key(cap, meaning, _ -> false, () -> false);
    }

    /// An action that takes the key only while this holds.
    public static BooleanSupplier when(BooleanSupplier holds, Runnable action) {
        return () -> {
            var now = holds.getAsBoolean();
            if (now) {
                action.run();
            }
            return now;
        };
    }

    /// Whether this key knew the event and took it.
    public boolean takes(KeyEvent event) {
        return matches.test(event) && action.getAsBoolean();
    }

    /// Does what the key does, for a button that stands for it.
    public void press() {
        var _ = action.getAsBoolean();
    }

    /// As it stands on most keyboards.
    private static String cap(KeyCode code) {
        return switch (code) {
            case DELETE -> "Del";
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            default -> code.getName();
        };
    }

    private static boolean isPress(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED;
    }

    private static boolean isOneOf(KeyEvent event, String characters) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                && !event.getCharacter().isEmpty()
                && characters.contains(event.getCharacter());
    }

    private static BooleanSupplier took(Runnable action) {
        return () -> {
            action.run();
            return true;
        };
    }
}
