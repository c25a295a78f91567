package io.saoma.bench;

import io.saoma.proof.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A class that starts from jars with an AOT cache of its own and with the flags of the packaged till.
public record Cached(Class<?> main, Path cache) {

    private static final Path OPTIONS = Path.of("installer", "jpackage.options");
    private static final Pattern FLAG = Pattern.compile("--java-options (-(?:X|D)[^$\\s]+)$", Pattern.MULTILINE);

    /// Runs the class once, which leaves the cache behind.
    public static Cached trained(Class<?> main, String... arguments) throws IOException, InterruptedException {
        var cache = Jars.FOLDER.resolve(main.getSimpleName() + ".aot");
        // as the image is trained; see installer/image.sh
        var flags = List.of("-XX:AOTCacheOutput=" + cache, "-XX:-AOTClassLinking");
        var _ = Forked.run(command(flags, main, arguments));
        if (!Files.exists(cache)) {
            throw new IOException("no cache came of " + main.getName());
        }
        return new Cached(main, cache);
    }

    /// The figures that it told, by name and in order.
    public Map<String, List<Double>> run(String... arguments) throws IOException, InterruptedException {
        return Forked.run(command(List.of("-XX:AOTCache=" + cache), main, arguments));
    }

    private static List<String> command(List<String> more, Class<?> main, String... arguments) throws IOException {
        return Forked.command(Stream.concat(flags(), more.stream()).toList(), Jars.classPath(), main, arguments);
    }

    /// All but the one that names the image's own cache.
    private static Stream<String> flags() throws IOException {
        return FLAG.matcher(Files.readString(OPTIONS)).results().map(it -> it.group(1));
    }
}
