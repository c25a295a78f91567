package io.saoma.bench;

import java.util.List;
import java.util.stream.IntStream;

/// What was measured of one side, in the order in which it was measured.
public record Samples(Unit unit, List<Double> values) {

    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    public double median() {
        return quantile(0.5);
    }

    /// The value that so large a part of all does not exceed.
    public double quantile(double part) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (part * sorted.size())));
    }

    /// How many times the other side, pair by pair: what slows both of a pair down moves no ratio.
    public Samples over(Samples beside) {
        if (values.size() != beside.values.size() || unit != beside.unit) {
            throw new IllegalArgumentException("no pairs: " + this + " and " + beside);
        }
        return new Samples(
                Unit.TIMES,
                IntStream.range(0, values.size())
                        .mapToObj(it -> values.get(it) / beside.values.get(it))
                        .toList());
    }

    /// The median, and between which bounds the middle half lies.
    @Override
    public String toString() {
        return values.size() == 1
                ? unit.written(median())
                : "%s (%s to %s)"
                        .formatted(unit.written(median()), unit.written(quantile(0.25)), unit.written(quantile(0.75)));
    }
}
