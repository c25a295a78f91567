package io.saoma.bench;

import static java.util.Locale.ROOT;

/// What a figure counts, and how it is written for people.
public enum Unit {
    NANOS(1_000, "ns µs ms s"),
    BYTES(1_024, "B KiB MiB GiB"),
    TIMES(1_000, "×"),
    PERCENT(1_000, "%");

    private final int step;
    private final String names;

    Unit(int step, String names) {
        this.step = step;
        this.names = names;
    }

    /// Three digits that count, in the name that needs no more before the point.
    String written(double figure) {
        var left = figure;
        var name = names;
        while (left >= step && name.contains(" ")) {
            left /= step;
            name = name.substring(name.indexOf(' ') + 1);
        }
        return digits(left) + " " + name.split(" ", 2)[0];
    }

    private static String digits(double figure) {
        if (figure >= 100) {
            return String.format(ROOT, "%.0f", figure);
        }
        return String.format(ROOT, figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
