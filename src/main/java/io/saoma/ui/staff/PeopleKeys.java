package io.saoma.ui.staff;

import io.saoma.ui.Key;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;

/// The keys of a screen on which somebody is chosen before a PIN is typed.
final class PeopleKeys {

    private PeopleKeys() {}

    static List<Key> of(PinPadController pad, PinViewModel people, Key leaving) {
        var keys = new ArrayList<>(pad.keys());
        keys.add(Key.pressed(KeyCode.UP, "pin.keyUp", people::up));
        keys.add(Key.pressed(KeyCode.DOWN, "pin.keyDown", people::down));
        keys.add(leaving);
        return keys;
    }
}
