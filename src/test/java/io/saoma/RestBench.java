package io.saoma;

import static java.util.Objects.requireNonNull;

import io.saoma.bench.Bench;
import io.saoma.bench.Forked;
import io.saoma.bench.Row;
import io.saoma.bench.Samples;
import io.saoma.bench.Unit;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// What the till takes of the machine after a day of a thousand sales: of the memory, of a core while nobody touches
/// it; and what the second half of such a day leaves behind.
final class RestBench implements Bench {

    private static final int HALF = 500;
    private static final int SECONDS = 30;
    private static final double MILLIONTHS_IN_A_PERCENT = 10_000;

    /// What its end may find more on the heap than its middle: less than one sale would hold of its screens.
    private static final double NONE = 1 << 19;

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public List<Row> run() throws Exception {
        var home = Files.createTempDirectory("saoma-rest").toString();
        var day = Forked.run(DayTill.class, home, Integer.toString(HALF), Integer.toString(SECONDS));
        var bare = Forked.run(IdleWindow.class, Integer.toString(SECONDS));
        var resident = of(day, "resident");
        var heap = of(day, "heap");
        return List.of(
                Row.within("of a core, an empty basket", share(day, "idle"), 1),
                Row.beside(
                        "of a core, an empty basket", share(day, "idle"), "a window with a label", share(bare, "idle")),
                Row.within("of a core, a code on the screen", share(day, "waiting"), 3),
                Row.told("resident after " + 2 * HALF + " sales", bytes(resident.getLast())),
                Row.told("heap in use after them", bytes(heap.getLast())),
                Row.within("heap in use, more than after " + HALF, growth(heap), NONE),
                Row.told("resident, more than after " + HALF, growth(resident)));
    }

    private static Samples share(Map<String, List<Double>> told, String name) {
        return new Samples(
                Unit.PERCENT,
                of(told, name).stream().map(it -> it / MILLIONTHS_IN_A_PERCENT).toList());
    }

    private static Samples growth(List<Double> halves) {
        return bytes(Math.max(0, halves.getLast() - halves.getFirst()));
    }

    private static Samples bytes(double figure) {
        return new Samples(Unit.BYTES, List.of(figure));
    }

    private static List<Double> of(Map<String, List<Double>> told, String name) {
        return requireNonNull(told.get(name), name);
    }
}
