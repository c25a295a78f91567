package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/// A field that has the focus shows its caret and leaves JavaFX alone until somebody types.
@ExtendWith(HandsExtension.class)
class StillCaretTest {

    /// JavaFX's own caret goes or comes every half a second.
    private static final long THREE_BLINKS_MILLIS = 1_600;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @BeforeEach
    void open() {
        stage = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Stage());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::close);
    }

    @Test
    void everyFieldWearsIt() {
        show(new TextField(), new PasswordField()).getChildrenUnmodifiable().stream()
                .map(TextField.class::cast)
                .forEach(field -> assertInstanceOf(StillCaret.class, field.getSkin()));
    }

    @Test
    void theCaretStandsStillAndCanBeSeen() throws InterruptedException {
        var field = new TextField();
        show(field);
        assertTrue(field.isFocused());
        var changes = new AtomicInteger();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> paths(field)
                        .forEach(it -> it.opacityProperty().subscribe((_, _) -> {
                            changes.incrementAndGet();
                        })));
        var _ = new CountDownLatch(1).await(THREE_BLINKS_MILLIS, TimeUnit.MILLISECONDS);

        assertEquals(0, changes.get());
        assertTrue(paths(field).stream()
                .anyMatch(it -> it.isVisible()
                        && it.getOpacity() == 1
                        && !it.getElements().isEmpty()));
    }

    /// The caret is one of them, and what is selected may be another.
    private static List<Path> paths(Node field) {
        return field.lookupAll("*").stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .toList();
    }

    private VBox show(TextField... fields) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var root = new VBox(fields);
            var scene = new Scene(root, 300, 200);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
            fields[0].requestFocus();
            root.applyCss();
            root.layout();
            return root;
        });
    }
}
