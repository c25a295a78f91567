package io.saoma.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Starts a program over and over and prints how many milliseconds it took until its window covered most of the screen,
/// as seen from outside, and how many of a processor it had had by then: on a screen that is black and empty otherwise,
/// as Xvfb's is.
///
/// `java FirstWindow.java times program [argument …]`; the first start warms up and is not printed.
final class FirstWindow {

    private static final int BLACK = 0xFF000000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Robot eye;
    private final Rectangle line;

    private FirstWindow() throws AWTException {
        var screen = Toolkit.getDefaultToolkit().getScreenSize();
        eye = new Robot();
        line = new Rectangle(0, screen.height / 2, screen.width, 1);
    }

    static void main(String[] args) throws AWTException, IOException, InterruptedException {
        var window = new FirstWindow();
        var command = List.of(args).subList(1, args.length);
        window.millis(command);
        for (var i = 0; i < Integer.parseInt(args[0]); i++) {
            System.out.println(window.millis(command));
        }
    }

    private String millis(List<String> command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        var start = System.nanoTime();
        var process = builder.start();
        try {
            while (!covered()) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
                    throw new IOException("no window came of " + command);
                }
                TimeUnit.MILLISECONDS.sleep(4);
            }
            var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return took + " " + worked(process.toHandle()).toMillis();
        } finally {
            process.destroy();
            process.waitFor();
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    /// jpackage's launcher may have started itself once more.
    private static Duration worked(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(it -> it.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean covered() {
        var pixels = eye.createScreenCapture(line).getRGB(0, 0, line.width, 1, null, 0, line.width);
        return Arrays.stream(pixels).filter(pixel -> pixel != BLACK).count() > pixels.length / 2;
    }
}
