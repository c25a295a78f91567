package io.saoma;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// The hands and eyes of the tour: presses keys, waits for what they bring, takes pictures. Not for the JavaFX thread.
final class Guide {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Stage stage;
    private final Path folder;
    private final String language;

    Guide(Stage stage, Path folder, String language) {
        this.stage = stage;
        this.folder = folder;
        this.language = language;
    }

    void press(KeyCode... keys) {
        for (var key : keys) {
            onFx(() -> {
                new Robot().keyType(key);
                return key;
            });
        }
    }

    /// Waits until it is so; throws, naming what was waited for, where it does not come.
    Duration until(String what, BooleanSupplier so) {
        var start = System.nanoTime();
        while (!onFx(so::getAsBoolean)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            pause();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Waits until these words stand on the screen.
    void read(String words) {
        until("the words " + words, () -> stands(words, stage.getScene().getRoot()));
    }

    private static boolean stands(String words, Node node) {
        if (node instanceof Labeled label
                && label.getText() != null
                && label.getText().contains(words)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> stands(words, child));
    }

    void picture(String name) {
        picture(stage, name);
    }

    void picture(Stage other, String name) {
        onFx(() -> {
            Pictures.write(other.getScene(), folder.resolve(name + "-" + language + ".png"));
            return name;
        });
    }

    private static void pause() {
        try {
            var _ = new CountDownLatch(1).await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }

    static <T> T onFx(Callable<T> work) {
        var task = new FutureTask<>(work);
        Stages.onFx(task);
        try {
            return task.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the tour stumbled", e);
        }
    }
}
