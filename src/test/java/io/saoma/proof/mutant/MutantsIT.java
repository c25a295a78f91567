package io.saoma.proof.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Breaks each promise in a copy of the till and expects its machine to fail within the small tier.
class MutantsIT {

    static final Path SOURCES = Path.of("src", "main", "java", "io", "saoma").toAbsolutePath();
    private static final String CLASSPATH = System.getProperty("java.class.path", "");

    @ParameterizedTest
    @EnumSource
    void doesNotSurvive(Mutant mutant) throws IOException, InterruptedException {
        var folder = Path.of("target", "mutants", mutant.name()).toAbsolutePath();
        var classes = Files.createDirectories(folder.resolve("classes"));
        compile(mutated(mutant, folder), classes);

        var output = folder.resolve("output");
        var machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Dtinylog.level=off",
                        "-Dglass.platform=Headless",
                        "-cp",
                        classes + File.pathSeparator + CLASSPATH,
                        MachineRun.class.getName(),
                        mutant.machine())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertEquals(1, machine.waitFor(), mutant + " survives: " + output);
        var said = Files.readString(output);
        assertTrue(said.lines().anyMatch(MutantsIT::tellsOfABrokenPromise), mutant + " failed otherwise: " + output);
        System.out.println(mutant + " is noticed by " + mutant.machine());
    }

    /// The closing line of a run, with anything but noughts behind the colon.
    private static boolean tellsOfABrokenPromise(String line) {
        return line.matches(".* bodies: .*[1-9]\\d* (lost|doubled|invented).*");
    }

    private static List<Path> mutated(Mutant mutant, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (var change : mutant.changes()) {
            var source = change.of(Files.readString(SOURCES.resolve(change.file())));
            var file = folder.resolve("sources").resolve(change.file());
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, source);
            files.add(file);
        }
        return files;
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-nowarn", "-proc:none", "-cp", CLASSPATH, "-d", classes.toString());
            var units = files.getJavaFileObjectsFromPaths(sources);
            assertTrue(compiler.getTask(null, files, null, options, null, units).call(), "the mutant does not compile");
        }
    }
}
