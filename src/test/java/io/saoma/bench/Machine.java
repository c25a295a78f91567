package io.saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// What the bench ran on.
public record Machine(int cores, String processor, String system, String java) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    public static Machine here() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                nameOfProcessor(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().toString());
    }

    /// Linux tells it in a file, Windows in a variable.
    private static String nameOfProcessor() throws IOException {
        if (Files.isReadable(CPU_INFO)) {
            try (var lines = Files.lines(CPU_INFO)) {
                var name = lines.filter(it -> it.startsWith("model name")).findFirst();
                if (name.isPresent()) {
                    return name.get().replaceFirst(".*:", "").strip();
                }
            }
        }
        return Objects.requireNonNullElse(
                System.getenv("PROCESSOR_IDENTIFIER"), System.getProperty("os.arch", "unknown"));
    }

    @Override
    public String toString() {
        return "%d cores of %s, %s, JDK %s".formatted(cores, processor, system, java);
    }
}
