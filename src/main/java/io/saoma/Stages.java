package io.saoma;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// One window after another, each of which is waited for; never called from the JavaFX thread.
final class Stages {

    private static final List<String> ICONS = List.of("/assets/icon/saoma-32.png", "/assets/icon/saoma-256.png");

    /// Once a process.
    private static final FutureTask<Boolean> JAVA_FX = new FutureTask<>(() -> {
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        return true;
    });

    private final AtomicReference<Runnable> toFront = new AtomicReference<>(() -> {});

    private Optional<Stage> opening = Optional.empty();
    private boolean shown;

    /// Shows a window that is still empty; the first one that has something to show takes it over. What follows would
    /// only make it late, so this comes back when it is there.
    void opening() {
        if (shown) {
            return;
        }
        shown = true;
        var put = new FutureTask<>(() -> {
            var stage = stage();
            OpeningWindow.put(stage);
            return stage;
        });
        onFx(put);
        opening = Optional.of(done(put));
    }

    /// No other window comes: another till has this home.
    void close() {
        opening.ifPresent(stage -> onFx(stage::close));
    }

    /// Shows a window and waits until it is closed; throws what kept it from being shown.
    void show(Consumer<Stage> content) {
        var closed = new ArrayBlockingQueue<Optional<RuntimeException>>(1);
        var waiting = opening;
        opening = Optional.empty();
        onFx(() -> {
            var stage = waiting.orElseGet(Stages::stage);
            try {
                stage.setOnCloseRequest(null);
                stage.setOnHidden(_ -> closed.offer(Optional.empty()));
                toFront.set(() -> Platform.runLater(() -> bringToFront(stage)));
                content.accept(stage);
            } catch (RuntimeException e) {
                closed.offer(Optional.of(e));
                stage.close();
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

    private static Stage stage() {
        var stage = new Stage();
        ICONS.stream()
                .map(Stages.class::getResource)
                .map(Objects::requireNonNull)
                .map(icon -> new Image(icon.toExternalForm()))
                .forEach(stage.getIcons()::add);
        return stage;
    }

    /// Calls the latest window to the front; from any thread.
    void toFront() {
        toFront.get().run();
    }

    /// Does something on the JavaFX thread, which starts if need be.
    static void onFx(Runnable work) {
        JAVA_FX.run();
        var _ = done(JAVA_FX);
        Platform.runLater(work);
    }

    private static <T> T done(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("JavaFX does not work", e);
        }
    }

    private static void bringToFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
