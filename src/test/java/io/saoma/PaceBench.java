package io.saoma;

import static java.util.Objects.requireNonNull;

import io.saoma.bench.Bench;
import io.saoma.bench.Forked;
import io.saoma.bench.Row;
import io.saoma.bench.Samples;
import io.saoma.bench.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How long cashier and customer wait: from F12 to the painted code, from WeChat's SUCCESS to the painted green. Each
/// on the headless screen, against the simulator, in a JVM of its own with the till's flags.
final class PaceBench implements Bench {

    private static final double MILLI = 1e6;
    private static final int STARTS = 5;

    @Override
    public String name() {
        return "pace";
    }

    @Override
    public List<Row> run() throws Exception {
        var told = run("told", 120);
        var asked = run("asked", 25);
        var codes = of(told, "code");
        return List.of(
                Row.within("F12 to the code", codes, 40 * MILLI),
                Row.within("F12 to the code, the slowest of a hundred", worst(codes), 100 * MILLI),
                Row.within("F12 to the code, the first of a day", first(), 150 * MILLI),
                Row.within("paid to green, WeChat asked once a second", of(asked, "green"), 600 * MILLI),
                Row.within("paid to green, WeChat gives notice", of(told, "green"), 100 * MILLI));
    }

    /// The very first is a row of its own.
    private static Samples of(Map<String, List<Double>> told, String name) {
        var all = requireNonNull(told.get(name), name);
        return new Samples(Unit.NANOS, all.subList(1, all.size()));
    }

    private static Samples worst(Samples all) {
        return new Samples(all.unit(), List.of(all.quantile(0.99)));
    }

    private static Samples first() throws IOException, InterruptedException {
        var all = new ArrayList<Double>();
        for (var start = 0; start < STARTS; start++) {
            all.addAll(requireNonNull(run("first", 1).get("code"), "code"));
        }
        return new Samples(Unit.NANOS, all);
    }

    private static Map<String, List<Double>> run(String how, int sales) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("saoma-pace");
        return Forked.run(PaceTill.class, home.toString(), how, Integer.toString(sales));
    }
}
