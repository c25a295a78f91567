package io.saoma.proof.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long the tills of a run took: to be usable again, to leave in order, to find money after a sleep.
final class Times {

    private static final Duration USABLE = Duration.ofSeconds(5);
    private static final Duration LEFT = Duration.ofSeconds(4);
    private static final Duration FOUND = Duration.ofSeconds(5);

    private final List<Duration> usable = new ArrayList<>();
    private final List<Duration> worked = new ArrayList<>();
    private final List<Duration> left = new ArrayList<>();
    private final List<Duration> found = new ArrayList<>();

    /// From the start of the process until somebody can sell; `work` is what the processors did for it meanwhile.
    synchronized void usable(Duration time, Duration work) {
        usable.add(time);
        worked.add(work);
    }

    synchronized void left(Duration time) {
        left.add(time);
    }

    synchronized void found(Duration time) {
        found.add(time);
    }

    /// A usual start.
    synchronized Duration usual() {
        return usable.isEmpty() ? USABLE : part(usable, .5);
    }

    /// What took too long, but for starts, which say nothing where they share the processors.
    synchronized List<String> tooLong() {
        var late = new ArrayList<String>();
        judge(late, "left", left, LEFT);
        judge(late, "found", found, FOUND);
        return late;
    }

    /// Whether starts took too long, by the clock; none at all is too late as well.
    synchronized List<String> unusable() {
        var late = new ArrayList<String>();
        judge(late, "usable", usable, USABLE);
        if (usable.isEmpty()) {
            late.add("nothing was usable");
        }
        return late;
    }

    private static void judge(List<String> late, String what, List<Duration> times, Duration bound) {
        var slow = part(times, .99);
        if (slow.compareTo(bound) > 0) {
            late.add("%s: %d ms of %d ms at the 99th percentile".formatted(what, slow.toMillis(), bound.toMillis()));
        }
    }

    @Override
    public synchronized String toString() {
        return "usable %s, of it work %s; left in order %s; found after a sleep %s (ms: median, 99 %%, number)"
                .formatted(words(usable), words(worked), words(left), words(found));
    }

    private static String words(List<Duration> times) {
        return "%d/%d/%d".formatted(part(times, .5).toMillis(), part(times, .99).toMillis(), times.size());
    }

    private static Duration part(List<Duration> times, double part) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
