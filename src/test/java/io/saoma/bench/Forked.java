package io.saoma.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A new JVM with the flags that the till runs with, for what must be measured cold or by itself.
public final class Forked {

    private static final String MARK = "bench: ";
    private static final Pattern FLAG = Pattern.compile("<argument>(-(?:XX:|D)[^<$]+)</argument>");

    private Forked() {}

    /// Says a figure to the JVM that started this one.
    public static void tell(String name, long figure) {
        System.out.println(MARK + name + "=" + figure);
    }

    /// Runs the class to its end; the figures that it told, by name and in order.
    public static Map<String, List<Double>> run(Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return run(command(flags(), classPath(), main, arguments));
    }

    static Map<String, List<Double>> run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said;
        try (var lines = process.inputReader()) {
            said = lines.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + String.join("\n", said));
        }
        return figures(said);
    }

    static List<String> command(List<String> flags, String path, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", path, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Those that `mvn compile exec:exec` starts the till with.
    private static List<String> flags() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var exec = pom.substring(pom.indexOf("<executable>java</executable>"));
        var flags = FLAG.matcher(exec.substring(0, exec.indexOf("</arguments>")))
                .results()
                .map(it -> it.group(1))
                .toList();
        if (flags.isEmpty()) {
            throw new IOException("pom.xml names no flags of the till");
        }
        return flags;
    }

    private static String classPath() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return String.join(
                File.pathSeparator,
                Stream.of(path.split(File.pathSeparator))
                        .filter(it -> !it.isBlank())
                        .toList());
    }

    private static Map<String, List<Double>> figures(List<String> said) {
        var figures = new HashMap<String, List<Double>>();
        said.stream()
                .filter(it -> it.startsWith(MARK))
                .map(it -> it.substring(MARK.length()).split("=", 2))
                .forEach(it ->
                        figures.computeIfAbsent(it[0], _ -> new ArrayList<>()).add(Double.valueOf(it[1])));
        return figures;
    }
}
