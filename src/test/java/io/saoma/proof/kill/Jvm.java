package io.saoma.proof.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a process of the till is started quickly: our classes in one jar, and all loaded classes in an archive, both
/// made once a run.
record Jvm(Path folder) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home", ""), "bin", "java").toString();

    /// Packs our classes; JVMs archive only what comes from a jar.
    static Jvm prepare(Path folder) throws IOException {
        var jvm = new Jvm(Files.createDirectories(folder));
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        for (var packed : folders()) {
            var file = jvm.jar(packed).toString();
            if (jar.run(System.out, System.err, "--create", "--file", file, "-C", packed, ".") != 0) {
                throw new IOException("cannot pack " + packed);
            }
        }
        return jvm;
    }

    /// A start that writes the archive when it ends in order.
    List<String> archiving(String main, List<String> arguments) {
        return command("-XX:ArchiveClassesAtExit=" + archive(), main, arguments);
    }

    List<String> start(String main, List<String> arguments) {
        return command("-XX:SharedArchiveFile=" + archive(), main, arguments);
    }

    private List<String> command(String option, String main, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-Dglass.platform=Headless",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xshare:auto",
                "-Xlog:disable",
                option,
                "-cp",
                classPath(),
                main));
        command.addAll(arguments);
        return command;
    }

    private Path jar(String packed) {
        return folder.resolve(Path.of(packed).getFileName() + ".jar");
    }

    private Path archive() {
        return folder.resolve("till.jsa");
    }

    private String classPath() {
        return entries()
                .map(it -> Files.isDirectory(Path.of(it)) ? jar(it).toString() : it)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> folders() {
        return entries().filter(it -> Files.isDirectory(Path.of(it))).toList();
    }

    private static Stream<String> entries() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(path.split(File.pathSeparator)).filter(it -> !it.isBlank() && Files.exists(Path.of(it)));
    }
}
