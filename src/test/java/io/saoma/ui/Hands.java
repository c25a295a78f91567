package io.saoma.ui;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// Whoever sits before the screen in a test: presses a key, types, and goes on once each has been taken.
///
/// The hands of TestFX rest for fifty milliseconds after each press and each release of a key; most of the time of the
/// screens' tests went into that.
public final class Hands extends FxRobot {

    /// Slower than a scanner, for which the till would take them otherwise.
    private static final long BETWEEN_SIGNS = 60;

    private static final int TURNS = 2;

    private @Nullable Robot robot;

    @Override
    public Hands push(KeyCode... keys) {
        act(robot -> List.of(keys).forEach(robot::keyPress));
        act(robot -> List.of(keys).reversed().forEach(robot::keyRelease));
        return this;
    }

    @Override
    public Hands write(String text) {
        text.chars().forEach(sign -> {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> type(focused(), Character.toString(sign)));
            WaitForAsyncUtils.sleep(BETWEEN_SIGNS, MILLISECONDS);
        });
        rest();
        return this;
    }

    /// At once, where the hand of TestFX travels for up to a quarter of a second.
    @Override
    public Hands clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        var pressed = buttons.length == 0 ? new MouseButton[] {MouseButton.PRIMARY} : buttons;
        act(robot -> robot.mouseMove(place.query()));
        act(robot -> robot.mousePress(pressed));
        act(robot -> robot.mouseRelease(pressed));
        return this;
    }

    /// Done on the JavaFX thread, with what came of it.
    public <T> T on(Callable<T> work) {
        var done = WaitForAsyncUtils.waitForAsyncFx(60_000, work);
        rest();
        return done;
    }

    @Override
    public Hands interact(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, work);
        rest();
        return this;
    }

    @Override
    public <T> Hands interact(Callable<T> work) {
        on(work);
        return this;
    }

    private void act(Consumer<Robot> act) {
        interact(() -> act.accept(robot()));
    }

    /// Always the same, as each knows only where it has moved the mouse itself.
    private Robot robot() {
        if (robot == null) {
            robot = new Robot();
        }
        return robot;
    }

    /// What a key has set going on the JavaFX thread is done.
    private static void rest() {
        WaitForAsyncUtils.waitForFxEvents(TURNS);
    }

    private Scene focused() {
        return listWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseGet(this::targetWindow)
                .getScene();
    }

    private static void type(Scene scene, String sign) {
        fire(scene, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED);
        fire(scene, KeyEvent.KEY_TYPED, sign);
        fire(scene, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED);
    }

    /// To whoever has the focus by now: a press may have moved it.
    private static void fire(Scene scene, EventType<KeyEvent> type, String sign) {
        var target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, sign, "", KeyCode.UNDEFINED, false, false, false, false));
    }
}
