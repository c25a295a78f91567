package io.saoma.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Measures several sides in turn, so that whatever else the machine does meanwhile hits all of them alike.
public final class InTurn {

    private InTurn() {}

    /// What a side does once; it says whether that was done, so that nothing is measured that did not happen.
    @FunctionalInterface
    public interface Deed {
        boolean act() throws Exception;
    }

    /// Gets ready what a side does next, which nobody times.
    @FunctionalInterface
    public interface Part {
        Deed next() throws Exception;
    }

    /// How long each side takes for one and the same deed, after it has done it some times unmeasured.
    public static List<Samples> times(int warm, int rounds, Deed... sides) throws Exception {
        return prepared(warm, rounds, Stream.of(sides).<Part>map(it -> () -> it).toArray(Part[]::new));
    }

    /// How long each side takes for the deed that it gets ready each time.
    public static List<Samples> prepared(int warm, int rounds, Part... sides) throws Exception {
        for (var round = 0; round < warm; round++) {
            for (var side : sides) {
                var _ = time(side);
            }
        }
        List<List<Double>> taken = Stream.<List<Double>>generate(ArrayList::new)
                .limit(sides.length)
                .toList();
        for (var round = 0; round < rounds; round++) {
            for (var side : order(sides.length, round)) {
                taken.get(side).add(time(sides[side]));
            }
        }
        return taken.stream().map(it -> new Samples(Unit.NANOS, it)).toList();
    }

    /// Another one begins each round: whoever runs after a certain other one finds the caches as that leaves them.
    private static int[] order(int sides, int round) {
        return IntStream.range(0, sides).map(it -> (it + round) % sides).toArray();
    }

    private static double time(Part side) throws Exception {
        var deed = side.next();
        var start = System.nanoTime();
        var done = deed.act();
        var took = System.nanoTime() - start;
        if (!done) {
            throw new IllegalStateException("what was measured did not happen");
        }
        return took;
    }
}
