package io.saoma.ui;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// Whoever sits before the screen in a test: presses a key, types, and goes on once each has been taken.
///
/// The hands of TestFX rest for fifty milliseconds after each press and each release of a key; these rest until the
/// next picture.
public final class Hands extends FxRobot {

    /// The till takes so few signs for no scan, however fast they come.
    private static final int FEW = 7;

    /// After such a pause the till counts anew.
    private static final long PAUSE_MILLIS = 250;

    private @Nullable Robot robot;
    private int quickSigns;
    private long lastSign;

    @Override
    public Hands push(KeyCode... keys) {
        var sign = List.of(keys).stream().anyMatch(key -> key.isLetterKey() || key.isDigitKey());
        if (sign) {
            beNoScanner();
        }
        act(robot -> List.of(keys).forEach(robot::keyPress));
        if (sign) {
            count();
        }
        act(robot -> List.of(keys).reversed().forEach(robot::keyRelease));
        return this;
    }

    @Override
    public Hands write(String text) {
        text.chars().forEach(sign -> {
            beNoScanner();
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> type(focused(), Character.toString(sign)));
            count();
        });
        rest();
        return this;
    }

    /// Before each sign, also of a key with Ctrl, which types one here.
    private void beNoScanner() {
        if (quickSigns == FEW) {
            WaitForAsyncUtils.sleep(PAUSE_MILLIS, MILLISECONDS);
        }
        if (System.nanoTime() - lastSign >= MILLISECONDS.toNanos(PAUSE_MILLIS)) {
            quickSigns = 0;
        }
    }

    private void count() {
        quickSigns++;
        lastSign = System.nanoTime();
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

    /// Sought by the JavaFX thread, for a list that is just laid out changes under the eyes of any other.
    @Override
    public NodeQuery lookup(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> super.lookup(query));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Predicate<T> wanted) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> super.lookup(wanted));
    }

    /// The same under one node.
    public NodeQuery lookup(Node root, String query) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> from(root).lookup(query));
    }

    /// Whether it is there, on whichever window.
    public boolean sees(String query) {
        return lookup(query).tryQuery().isPresent();
    }

    /// What stands on this label.
    public String text(String query) {
        return lookup(query).queryAs(Label.class).getText();
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

    /// What a key has set going on the JavaFX thread is done, and the next picture is laid out.
    private static void rest() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        var laidOut = new Semaphore(0);
        Platform.runLater(() -> atTheNextPicture(() -> Platform.runLater(laidOut::release)));
        try {
            if (!laidOut.tryAcquire(60, SECONDS)) {
                throw new AssertionError("the JavaFX thread does not come to rest");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void atTheNextPicture(Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                then.run();
            }
        }.start();
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
