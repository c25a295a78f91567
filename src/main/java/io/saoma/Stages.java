package io.saoma;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// One window after another, each of which is waited for; never called from the JavaFX thread.
final class Stages {

    private final AtomicReference<Runnable> toFront = new AtomicReference<>(() -> {});
    private boolean javaFx;

    /// Shows a window and waits until it is closed; throws what kept it from being shown.
    void show(Consumer<Stage> content) {
        var closed = new ArrayBlockingQueue<Optional<RuntimeException>>(1);
        onFx(() -> {
            try {
                var stage = new Stage();
                stage.setOnHidden(_ -> closed.offer(Optional.empty()));
                toFront.set(() -> Platform.runLater(() -> bringToFront(stage)));
                content.accept(stage);
            } catch (RuntimeException e) {
                closed.offer(Optional.of(e));
            }
        });
        try {
            closed.take().ifPresent(e -> {
                throw e;
            });
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    /// Calls the latest window to the front; from any thread.
    void toFront() {
        toFront.get().run();
    }

    private void onFx(Runnable work) {
        if (javaFx) {
            Platform.runLater(work);
        } else {
            javaFx = true;
            Platform.setImplicitExit(false);
            Platform.startup(work);
        }
    }

    private static void bringToFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
