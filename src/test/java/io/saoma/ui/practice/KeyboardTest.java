package io.saoma.ui.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Key;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// The keyboard is the till's but for one tap at a time, under a window manager that gives the focus to one window.
class KeyboardTest {

    private final List<String> taps = new ArrayList<>();
    private final Keyboard keyboard = new Keyboard(() -> focus(true), () -> focus(false));
    private final List<Key> keys = List.of(
            Key.pressed(KeyCode.ENTER, "phone.payNow", () -> {
                taps.add("pay");
                keyboard.used();
            }),
            Key.pressed(KeyCode.DOWN, "phone.next", () -> {
                taps.add("next");
            }));
    private boolean phoneHasFocus;

    @Test
    void sendsBackAFocusThatNobodyAskedFor() {
        focus(true);
        assertFalse(phoneHasFocus);
    }

    @Test
    void keepsTheFocusThatWasLentUntilItIsGivenBack() {
        keyboard.lend();
        assertTrue(phoneHasFocus && keyboard.lent());
        keyboard.giveBack();
        assertFalse(phoneHasFocus || keyboard.lent());
        focus(true);
        assertFalse(phoneHasFocus);
    }

    @Test
    void isNotLentAnyMoreWhenThePersonGoesToAnotherWindow() {
        keyboard.lend();
        focus(false);
        focus(true);
        assertFalse(phoneHasFocus);
    }

    @Test
    void goesBackAfterOneTapWhenTheKeyIsUp() {
        keyboard.lend();
        hear(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
        hear(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
        assertTrue(phoneHasFocus);
        hear(KeyEvent.KEY_RELEASED, KeyCode.ENTER);
        assertFalse(phoneHasFocus);
        assertEquals(List.of("pay"), taps);
    }

    @Test
    void staysForTheKeyThatLentItAndForWhatIsNoTap() {
        keyboard.lend();
        hear(KeyEvent.KEY_RELEASED, KeyCode.F6);
        hear(KeyEvent.KEY_PRESSED, KeyCode.DOWN);
        hear(KeyEvent.KEY_RELEASED, KeyCode.DOWN);
        assertTrue(phoneHasFocus);
        assertEquals(List.of("next"), taps);
    }

    @Test
    void worksAgainAfterTheLastTap() {
        for (var i = 0; i < 2; i++) {
            keyboard.lend();
            hear(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
            hear(KeyEvent.KEY_RELEASED, KeyCode.ENTER);
        }
        assertEquals(List.of("pay", "pay"), taps);
    }

    private void focus(boolean phone) {
        var before = phoneHasFocus;
        phoneHasFocus = phone;
        if (before != phone) {
            keyboard.focused(phone);
        }
    }

    private void hear(EventType<KeyEvent> type, KeyCode code) {
        keyboard.heard(new KeyEvent(type, "", "", code, false, false, false, false), keys);
    }
}
