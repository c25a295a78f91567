package io.saoma.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is on the class path with our folders packed into jars, once a run: a JVM's AOT cache keeps only what comes
/// from a jar.
public final class Jars {

    /// Where the jars lie, and the caches that were made for them.
    public static final Path FOLDER = Path.of("target", "jvm").toAbsolutePath();

    private static boolean packed;

    private Jars() {}

    /// Without what stands behind JUnit, which is for tests alone: each jar on the path costs each start something.
    public static String classPath() {
        pack();
        return entries().stream()
                .map(it -> Files.isDirectory(it) ? jar(it) : it)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String behind() {
        return all().dropWhile(Jars::isTheTills).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static synchronized void pack() {
        if (packed) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            forget();
            var jar = ToolProvider.findFirst("jar").orElseThrow();
            for (var classes : entries().stream().filter(Files::isDirectory).toList()) {
                var file = jar(classes).toString();
                var from = classes.toString();
                if (jar.run(System.out, System.err, "--create", "--no-compress", "--file", file, "-C", from, ".")
                        != 0) {
                    throw new IOException("cannot pack " + classes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        packed = true;
    }

    /// What an earlier run has left is no longer what is tested.
    private static void forget() throws IOException {
        try (var caches = Files.newDirectoryStream(FOLDER, "*.aot")) {
            for (var cache : caches) {
                Files.delete(cache);
            }
        }
    }

    /// Numbered, for folders of the same name may stand on the path.
    private static Path jar(Path classes) {
        return FOLDER.resolve("classes-" + entries().indexOf(classes) + ".jar");
    }

    private static List<Path> entries() {
        return all().takeWhile(Jars::isTheTills).filter(Files::exists).toList();
    }

    private static boolean isTheTills(Path entry) {
        return !entry.getFileName().toString().startsWith("junit");
    }

    private static Stream<Path> all() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(it -> !it.isBlank())
                .map(Path::of);
    }
}
