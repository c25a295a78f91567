package io.saoma.bench.charge;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;
import io.saoma.bench.Bench;
import io.saoma.bench.Forked;
import io.saoma.bench.InTurn;
import io.saoma.bench.Row;
import io.saoma.bench.Samples;
import io.saoma.bench.Unit;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.wire.Merchant;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// From an order to the modules of its code: sign, XML, HTTP to the simulator, check, QR; ours beside WxJava, and
/// beside a bare socket, which does neither the first two nor the last two.
public final class ChargeBench implements Bench {

    private static final int WARM = 2_000;
    private static final int ROUNDS = 500;
    private static final int WEIGHED = 100;
    private static final int STARTS = 5;
    private static final double OF_THE_LIMIT = 4;
    private static final double OF_WXJAVA = 0.2;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final InstantSource clock = InstantSource.system();
    private final AtomicInteger counter = new AtomicInteger();

    @Override
    public String name() {
        return "charge";
    }

    @Override
    public List<Row> run() throws Exception {
        try (var simulator = Simulator.start(SimulatorConfig.of(Merchant.practice()))) {
            var base = URI.create(simulator.baseUrl());
            var rows = new ArrayList<>(warm(base));
            rows.addAll(first(base));
            return rows;
        }
    }

    private List<Row> warm(URI base) throws Exception {
        try (var ours = Side.of("ours", base);
                var wxJava = Side.of("wxjava", base);
                var bare = Side.of("bare", base)) {
            var taken = InTurn.prepared(WARM, ROUNDS, part('A', ours), part('B', wxJava), part('C', bare));
            return List.of(
                    Row.compared("a charge, warm", taken.get(0), "bare socket", taken.get(2), OF_THE_LIMIT),
                    Row.compared("a charge, warm", taken.get(0), "WxJava", taken.get(1), OF_WXJAVA),
                    Row.beside(
                            "a charge, allocated", allocated(part('A', ours)), "WxJava", allocated(part('B', wxJava))));
        }
    }

    /// All sides work in the thread that asks them to.
    private static Samples allocated(InTurn.Part part) throws Exception {
        var taken = new ArrayList<Double>();
        for (var round = 0; round < WEIGHED; round++) {
            var deed = part.next();
            var before = THREADS.getCurrentThreadAllocatedBytes();
            if (!deed.act()) {
                throw new IllegalStateException("what was weighed did not happen");
            }
            taken.add((double) (THREADS.getCurrentThreadAllocatedBytes() - before));
        }
        return new Samples(Unit.BYTES, taken);
    }

    private InTurn.Part part(char letter, Side side) {
        return () -> side.ready(Orders.of(letter, counter.incrementAndGet(), clock.instant()));
    }

    /// In a JVM of its own each time, with the class path and the flags of the till.
    private List<Row> first(URI base) throws IOException, InterruptedException {
        var ours = new ArrayList<Map<String, List<Double>>>();
        var wxJava = new ArrayList<Map<String, List<Double>>>();
        for (var start = 0; start < STARTS; start++) {
            ours.add(first("ours", base));
            wxJava.add(first("wxjava", base));
        }
        return List.of(
                Row.compared(
                        "the first charge after the start",
                        samples(ours, "first"),
                        "WxJava",
                        samples(wxJava, "first"),
                        OF_WXJAVA),
                Row.beside(
                        "getting ready for it, at the start",
                        samples(ours, "opening"),
                        "WxJava",
                        samples(wxJava, "opening")));
    }

    private Map<String, List<Double>> first(String side, URI base) throws IOException, InterruptedException {
        var number = Integer.toString(counter.incrementAndGet());
        return Forked.run(FirstCharge.class, side, base.toString(), number);
    }

    private static Samples samples(List<Map<String, List<Double>>> told, String name) {
        return new Samples(
                Unit.NANOS,
                told.stream()
                        .flatMap(it -> requireNonNull(it.get(name), name).stream())
                        .toList());
    }
}
