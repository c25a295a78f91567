package io.saoma;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// When something is painted: the pulse that laid it out is over, and the thread that paints has done what that pulse
/// gave it. That thread works in turn, so a job of ours behind the picture's is run when the picture is there.
final class Painted {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;
    private final BooleanSupplier seen;
    private final Runnable look = this::look;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long at;

    private Painted(Scene scene, BooleanSupplier seen) {
        this.scene = scene;
        this.seen = seen;
    }

    /// Begins to look, on the JavaFX thread; what is asked for is looked at after each layout.
    static Painted when(Scene scene, BooleanSupplier seen) {
        var painted = new Painted(scene, seen);
        scene.addPostLayoutPulseListener(painted.look);
        Platform.requestNextPulse();
        return painted;
    }

    private void look() {
        if (seen.getAsBoolean()) {
            scene.removePostLayoutPulseListener(look);
            Platform.runLater(this::follow);
        }
    }

    private void follow() {
        var _ = Toolkit.getToolkit().addRenderJob(new RenderJob(this::end));
    }

    private void end() {
        at = System.nanoTime();
        done.countDown();
    }

    /// On the clock of `System.nanoTime`; not for the JavaFX thread.
    long await(String what) throws InterruptedException {
        if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("never painted: " + what);
        }
        return at;
    }
}
