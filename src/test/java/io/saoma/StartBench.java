package io.saoma;

import static java.util.Objects.requireNonNull;

import io.saoma.bench.Bench;
import io.saoma.bench.Cached;
import io.saoma.bench.Forked;
import io.saoma.bench.Row;
import io.saoma.bench.Samples;
import io.saoma.bench.Unit;
import io.saoma.book.Home;
import io.saoma.book.LongYear;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// From the wish for a process to the painted line that the cashier types into, with a hundred thousand orders in the
/// book; beside a window with a label, by the same Java, in turn.
final class StartBench implements Bench {

    private static final int ORDERS = 100_000;
    private static final int STARTS = 7;
    private static final double AS_BARE = 1.3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run() throws Exception {
        var home = Files.createTempDirectory("saoma-start");
        LongYear.write(new Home(home), ORDERS);
        // the first start draws the ledger from the journal
        var _ = Forked.run(StartedTill.class, home.toString(), now());
        var till = Cached.trained(StartedTill.class, home.toString(), now());
        var label = Cached.trained(PaintedWindow.class, now());
        var usable = new TreeMap<String, List<Double>>();
        for (var start = 0; start < STARTS; start++) {
            note(usable, "till", till.run(home.toString(), now()));
            note(usable, "label", label.run(now()));
            note(usable, "till, no cache", Forked.run(StartedTill.class, home.toString(), now()));
            note(usable, "label, no cache", Forked.run(PaintedWindow.class, now()));
        }
        return List.of(
                Row.compared(
                        "a start, each with its cache",
                        samples(usable, "till"),
                        "a window with a label",
                        samples(usable, "label"),
                        AS_BARE),
                Row.beside(
                        "a start, neither with a cache",
                        samples(usable, "till, no cache"),
                        "a window with a label",
                        samples(usable, "label, no cache")));
    }

    private static String now() {
        return Long.toString(System.nanoTime());
    }

    private static void note(Map<String, List<Double>> usable, String who, Map<String, List<Double>> told) {
        usable.computeIfAbsent(who, _ -> new ArrayList<>()).addAll(requireNonNull(told.get("usable"), who));
    }

    private static Samples samples(Map<String, List<Double>> usable, String who) {
        return new Samples(Unit.NANOS, requireNonNull(usable.get(who), who));
    }
}
