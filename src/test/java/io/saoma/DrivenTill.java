package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// The till itself without a display, in a process of its own, whose keys are pressed by lines on its input.
///
/// The arguments are the home and, if it shall stumble, where. Lines: `keys F12 ENTER`, `cross ENTER` (the key, and at
/// once the cross of the window), `read <words that come>`, `look`, `fault`, each of which is answered with `ok`; and
/// `close`, after which it ends.
final class DrivenTill {

    private static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);
    private static final int LOST = 9;
    private static final long PATIENCE_SECONDS = 180;

    private DrivenTill() {}

    public static void main(String[] args) throws IOException {
        var stumble = args.length > 1 ? Stumble.valueOf(args[1]) : Stumble.NOWHERE;
        Thread.ofPlatform().start(() -> System.exit(new Startup(Path.of(args[0]), OUT, stumble).run()));
        var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        try {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                var words = line.split(" ", 2);
                obey(words[0], words.length == 1 ? "" : words[1]);
                OUT.println("ok");
            }
        } catch (IllegalStateException e) {
            OUT.println(e.getMessage());
            System.exit(LOST);
        }
    }

    private static void obey(String command, String rest) {
        switch (command) {
            case "keys" -> Arrays.stream(rest.split(" ")).map(KeyCode::valueOf).forEach(DrivenTill::press);
            case "cross" -> cross(KeyCode.valueOf(rest));
            case "read" -> read(rest);
            case "look" -> texts().forEach(OUT::println);
            case "fault" ->
                Platform.runLater(() -> {
                    throw new IllegalStateException("planted");
                });
            case "close" ->
                onFx(() -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    return true;
                });
            default -> throw new IllegalArgumentException(command);
        }
    }

    private static void press(KeyCode key) {
        onFx(() -> {
            new Robot().keyType(key);
            return key;
        });
    }

    private static void cross(KeyCode key) {
        onFx(() -> {
            new Robot().keyType(key);
            List.copyOf(Window.getWindows())
                    .forEach(window -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
            return key;
        });
    }

    private static void read(String words) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (texts().stream().noneMatch(text -> text.contains(words))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for: " + words + " in " + texts());
            }
            pause();
        }
    }

    private static List<String> texts() {
        return onFx(() -> Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .flatMap(window -> texts(window.getScene().getRoot()))
                .toList());
    }

    private static Stream<String> texts(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var own = node instanceof Labeled labeled && labeled.getText() != null
                ? Stream.of(labeled.getText())
                : Stream.<String>empty();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(DrivenTill::texts))
                : own;
    }

    private static <T> T onFx(Callable<T> work) {
        var task = new FutureTask<>(work);
        while (!given(task)) {
            pause();
        }
        try {
            return task.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Before the first window there is no JavaFX thread.
    private static boolean given(Runnable task) {
        try {
            Platform.runLater(task);
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private static void pause() {
        try {
            var _ = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
