package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// What the hands of the other tests have to be able to do.
@ExtendWith(HandsExtension.class)
class HandsTest {

    private static final List<Node> MANY =
            IntStream.range(0, 50).<Node>mapToObj(_ -> new Group()).toList();
    private static final int TIMES = 2_000;

    private final Group list = new Group();
    private final AtomicBoolean restless = new AtomicBoolean(true);

    @Start
    void start(Stage stage) {
        var last = new Group();
        last.setId("last");
        stage.setScene(new Scene(new Group(list, last)));
        stage.show();
        change();
    }

    @AfterEach
    void rest() {
        restless.set(false);
    }

    private void change() {
        list.getChildren().setAll(list.getChildren().isEmpty() ? MANY : List.of());
        if (restless.get()) {
            Platform.runLater(this::change);
        }
    }

    @Test
    void findWhatIsSoughtWhileAListBesideItChanges(Hands robot) {
        for (var i = 0; i < TIMES; i++) {
            assertTrue(robot.sees("#last"));
        }
    }
}
