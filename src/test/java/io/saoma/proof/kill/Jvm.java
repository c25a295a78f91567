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

/// How a process of the till is started quickly, as the installed one will be: our classes in jars, and an AOT cache
/// that a first till has left behind; both are made once a run.
record Jvm(Path folder) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home", ""), "bin", "java").toString();

    /// Packs our classes; JVMs keep only what comes from a jar.
    static Jvm prepare(Path home) throws IOException {
        var jvm = new Jvm(Files.createDirectories(home));
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        for (var packed : entries().stream().filter(Files::isDirectory).toList()) {
            var file = jvm.jar(packed).toString();
            var folder = packed.toString();
            if (jar.run(System.out, System.err, "--create", "--no-compress", "--file", file, "-C", folder, ".") != 0) {
                throw new IOException("cannot pack " + packed);
            }
        }
        return jvm;
    }

    /// A start that writes the cache when it ends in order.
    List<String> training(String main, List<String> arguments) {
        return command("-XX:AOTCacheOutput=" + cache(), main, arguments);
    }

    List<String> start(String main, List<String> arguments) {
        return command("-XX:AOTCache=" + cache(), main, arguments);
    }

    private List<String> command(String option, String main, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-Dglass.platform=Headless",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx256m",
                "-Xlog:disable",
                "-XX:-UsePerfData",
                // the cache lies where it was made for, instead of being moved about at each start for secrecy's sake
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                // a start is too short for code that was worth compiling in a longer run, and for counting small pages
                "-XX:-AOTReplayTraining",
                "-XX:+UseTransparentHugePages",
                "--enable-native-access=ALL-UNNAMED",
                option,
                "-cp",
                classPath(),
                main));
        command.addAll(arguments);
        return command;
    }

    private Path cache() {
        return folder.resolve("till.aot");
    }

    private String classPath() {
        return entries().stream()
                .map(it -> Files.isDirectory(it) ? jar(it) : it)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Numbered, for folders of the same name may stand on the path.
    private Path jar(Path packed) {
        return folder.resolve("classes-" + entries().indexOf(packed) + ".jar");
    }

    /// Without what stands behind JUnit, which is for tests alone: each jar on the path costs each start something.
    private static List<Path> entries() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(it -> !it.isBlank())
                .map(Path::of)
                .takeWhile(it -> !it.getFileName().toString().startsWith("junit"))
                .filter(Files::exists)
                .toList();
    }
}
