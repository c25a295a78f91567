package io.saoma.ui.window;

import java.time.Duration;

/// Signs that come one after the other, and whether a scanner sent them: it is faster than any hand.
///
/// A busy till may hear single signs late, so what counts is how fast they came all together.
final class Burst {

    /// Whoever waits longer has begun something else.
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    /// On the average, for each sign. Scanners need 1 to 30 ms, quick hands on a number pad more than 70.
    private static final long SCANNED = Duration.ofMillis(50).toNanos();

    /// The barcodes of goods have eight signs and more.
    private static final int SHORTEST = 8;

    private final StringBuilder signs = new StringBuilder();
    private long first;
    private long last;

    /// Whether a sign that comes at this time begins a new burst.
    boolean over(long nanos) {
        return signs.isEmpty() || nanos - last > PAUSE;
    }

    void add(String sign, long nanos) {
        if (over(nanos)) {
            signs.setLength(0);
            first = nanos;
        }
        signs.append(sign);
        last = nanos;
    }

    void forget() {
        signs.setLength(0);
    }

    /// Whether a scanner sent it. A key that is held down is as fast, and says the same all the time.
    boolean scanned() {
        return signs.length() >= SHORTEST
                && last - first <= SCANNED * (signs.length() - 1)
                && signs.chars().distinct().count() > 1;
    }

    String text() {
        return signs.toString();
    }
}
