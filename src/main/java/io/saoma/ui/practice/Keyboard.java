package io.saoma.ui.practice;

import io.saoma.ui.Key;
import java.util.List;
import javafx.scene.input.KeyEvent;

/// Who has the keyboard: the till, except while it is lent to the phone, from F6 until the next tap.
///
/// A window manager gives the focus to a window that comes or is clicked; what was not lent goes straight back.
final class Keyboard {

    private final Runnable toPhone;
    private final Runnable toTill;
    private boolean lent;
    private boolean used;

    /// Each of the two moves the focus to one of the windows.
    Keyboard(Runnable toPhone, Runnable toTill) {
        this.toPhone = toPhone;
        this.toTill = toTill;
    }

    boolean lent() {
        return lent;
    }

    void lend() {
        lent = true;
        used = false;
        toPhone.run();
    }

    void giveBack() {
        if (lent) {
            lent = false;
            toTill.run();
        }
    }

    /// The phone's window has got the focus, or lost it.
    void focused(boolean now) {
        if (!now) {
            lent = false;
        } else if (!lent) {
            toTill.run();
        }
    }

    /// One key serves one tap; it goes back only when it is up again, so that a key held too long says nothing to the
    /// till.
    void heard(KeyEvent event, List<Key> keys) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            if (used) {
                giveBack();
            }
        } else if (!used) {
            var _ = keys.stream().anyMatch(key -> key.takes(event));
        }
    }

    /// A key has done what the phone was lent the keyboard for.
    void used() {
        used = true;
    }
}
