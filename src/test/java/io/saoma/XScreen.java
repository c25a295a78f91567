package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/// An X server without a screen, with hands and eyes: for machines with Xvfb, xdotool and ImageMagick.
final class XScreen implements AutoCloseable {

    static final int WIDTH = 1366;
    static final int HEIGHT = 768;
    private static final int GREEN = 0x07C160;
    private static final int PAPER = 0xF4F5F7;

    private final String name;
    private final List<Process> processes = new ArrayList<>();
    private final String display;

    /// @param name of the files that it leaves in `target`
    XScreen(String name) throws IOException {
        this.name = name;
        var size = WIDTH + "x" + HEIGHT + "x24";
        var server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(server);
        display = ":" + server.inputReader().readLine();
    }

    /// Starts the installed program on this home, and comes back when it can be used.
    Process start(Path home) throws IOException, InterruptedException {
        var log = Path.of("target", name + "-till.log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        "io.saoma.Saoma")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("SAOMA_HOME", home.toString());
        builder.environment().put("SAOMA_PASSPHRASE", "nobody asks for it here");
        var start = Instant.now();
        var till = builder.start();
        processes.add(till);
        while (opening()) {
            assertTrue(till.isAlive(), () -> "the till ended, see " + log);
            assertTrue(millis(start) < 60_000, "no window came");
        }
        System.out.println("start to the first screen: " + millis(start) + " ms");
        return till;
    }

    void press(String... keys) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("xdotool", "key", "--delay", "60"));
        command.addAll(List.of(keys));
        run(command);
    }

    BufferedImage picture() throws IOException, InterruptedException {
        var file = Path.of("target", name + ".png");
        run(List.of("import", "-window", "root", file.toString()));
        return ImageIO.read(file.toFile());
    }

    /// Nothing is there yet, or only the window that stands for the till until its books are open: its name on paper.
    private boolean opening() throws IOException, InterruptedException {
        var pixels = picture().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        return Arrays.stream(pixels)
                        .map(pixel -> pixel & 0xFFFFFF)
                        .filter(pixel -> pixel != 0 && pixel != PAPER)
                        .count()
                < pixels.length / 20;
    }

    /// Whether a payment has just been seen.
    boolean green() throws IOException, InterruptedException {
        return (picture().getRGB(200, 500) & 0xFFFFFF) == GREEN;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DISPLAY", display);
        assertEquals(0, builder.start().waitFor(), command.toString());
    }

    static long millis(Instant since) {
        return Duration.between(since, Instant.now()).toMillis();
    }

    @Override
    public void close() {
        processes.reversed().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
