package io.saoma;

import io.saoma.sale.Money;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.ui.Key;
import io.saoma.ui.Sentence;
import io.saoma.ui.window.TillWindow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The till has the screen to itself: the one way out is Ctrl+Q, past a manager's PIN where the shop has any.
///
/// What the system keeps for itself, such as its own keys for other windows, is the system's to take away.
final class Kiosk {

    private final Stage stage;
    private final TillWindow window;
    private final StaffCounter staff;
    private final Presence presence;
    private final Leaving leaving;
    private boolean allowed;

    Kiosk(Stage stage, TillWindow window, StaffCounter staff, Presence presence, Leaving leaving) {
        this.stage = stage;
        this.window = window;
        this.staff = staff;
        this.presence = presence;
        this.leaving = leaving;
    }

    /// To be called before the stage is shown.
    void begin() {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setFullScreen(true);
        stage.fullScreenProperty().subscribe(full -> stage.setFullScreen(true));
        stage.iconifiedProperty().subscribe(away -> stage.setIconified(false));
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!allowed) {
                event.consume();
            }
        });
        window.command(Key.withCtrl(KeyCode.Q, "kiosk.leave", this::leave));
    }

    private boolean leave() {
        staff.approve(
                new Approval(Matter.SETTINGS, "", Money.ZERO, presence.name()),
                Sentence.of("approval.kiosk"),
                _ -> go(),
                window::goHome);
        return true;
    }

    private void go() {
        window.goHome();
        allowed = true;
        leaving.leave();
        allowed = false;
    }
}
