package io.saoma.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// How a process of the till is started quickly, as the installed one is: our classes in jars, and an AOT cache that
/// one till has left behind once a run. Who starts before there is one starts without it.
public final class Jvm {

    private static final String JAVA =
            Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    private static final Path CACHE = Jars.FOLDER.resolve("till.aot");
    private static final Path UNFINISHED = Jars.FOLDER.resolve("unfinished.aot");

    private Jvm() {}

    /// A start that writes the cache when it ends in order; `trained` is to be called then.
    public static List<String> training(String main, List<String> arguments) {
        return command(List.of("-XX:AOTCacheOutput=" + UNFINISHED), Jars.classPath(), main, arguments);
    }

    /// From now on every start has the cache.
    public static void trained() throws IOException {
        Files.move(UNFINISHED, CACHE, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The command for a start with what the class is told.
    public static List<String> start(Class<?> main, String... arguments) {
        return start(List.of(), main, arguments);
    }

    /// The same with more flags.
    ///
    /// @param flags of this start alone
    public static List<String> start(List<String> flags, Class<?> main, String... arguments) {
        return start(flags, Jars.classPath(), main.getName(), List.of(arguments));
    }

    /// The same for a class that has the hands of TestFX.
    public static List<String> startWithHands(List<String> flags, Class<?> main, String... arguments) {
        return start(flags, Jars.classPath() + File.pathSeparator + Jars.behind(), main.getName(), List.of(arguments));
    }

    /// Where the class is out of reach.
    public static List<String> start(String main, List<String> arguments) {
        return start(List.of(), Jars.classPath(), main, arguments);
    }

    private static List<String> start(List<String> flags, String path, String main, List<String> arguments) {
        var all = new ArrayList<>(flags);
        if (Files.exists(CACHE)) {
            all.add("-XX:AOTCache=" + CACHE);
        }
        return command(all, path, main, arguments);
    }

    private static List<String> command(List<String> flags, String path, String main, List<String> arguments) {
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
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(List.of("-cp", path, main));
        command.addAll(arguments);
        return command;
    }
}
