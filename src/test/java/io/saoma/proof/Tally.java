package io.saoma.proof;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// What all machines of one run have done and found together, said in one line when the last test has ended.
public final class Tally implements TestExecutionListener {

    private static final Path FILE = Path.of("target", "proof", "tally");

    /// What is counted: work done, and broken promises.
    public enum Count {
        ORDERS,
        FAULTS,
        KILLS,
        IMAGES,
        BODIES,
        LOST,
        DOUBLED,
        INVENTED;

        private String of(List<String> lines) {
            var sum = lines.stream()
                    .map(line -> line.split(" ", 2))
                    .filter(words -> words[0].equals(name()))
                    .mapToLong(words -> Long.parseLong(words[1]))
                    .sum();
            return sum + " " + name().toLowerCase(Locale.ROOT);
        }
    }

    /// To be called by a machine for what it has done, and for a broken promise before it fails.
    public static synchronized void add(Count count, long number) {
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, count + " " + number + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            if (Files.exists(FILE)) {
                System.out.println(line(Files.readAllLines(FILE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(List<String> lines) {
        return said(EnumSet.range(Count.ORDERS, Count.BODIES), lines) + ": "
                + said(EnumSet.range(Count.LOST, Count.INVENTED), lines);
    }

    private static String said(Set<Count> counts, List<String> lines) {
        return counts.stream().map(count -> count.of(lines)).collect(joining(", "));
    }
}
