package io.saoma.ui.cashier.beside;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// A digit that chooses from a panel once it is known to stand alone: a scanner's come closer together than any hand's,
/// and choose nothing.
final class LoneDigit {

    /// Scanners need 1 to 30 ms for a sign, quick hands on a number pad more than 70.
    private static final Duration ALONE = Duration.millis(60);

    private final PauseTransition pause = new PauseTransition(ALONE);
    private int signs;

    /// A sign was typed; `choose` follows if no other comes right behind it.
    ///
    /// @param panel what is chosen from; nothing is once it has left the window
    void typed(Node panel, Runnable choose) {
        signs++;
        pause.setOnFinished(_ -> end(panel, choose));
        pause.playFromStart();
    }

    private void end(Node panel, Runnable choose) {
        var alone = signs == 1;
        signs = 0;
        if (alone && panel.getScene() != null) {
            choose.run();
        }
    }
}
