package io.saoma.shop.staff;

import java.time.Duration;
import java.time.Instant;

/// The wrong PINs in a row of one person, the last of them at `last`.
///
/// From the fifth on each is followed by a pause: 30 s, then twice as long each time, up to 15 minutes. After the
/// tenth a cashier waits for a manager; a manager, who may be the only one, goes on waiting 15 minutes each time.
record Tries(int wrong, Instant last) {

    private static final int FREE = 5;
    private static final int MOST = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    static final Tries NONE = new Tries(0, Instant.EPOCH);

    Tries oneMore(Instant at) {
        return new Tries(wrong + 1, at);
    }

    Standing standing(boolean manager, Instant now) {
        if (wrong >= MOST && !manager) {
            return new Standing.Spent();
        }
        var until = last.plus(pause());
        // a try that lies ahead was made before the clock was set right, which must not lock anybody out for years
        return now.isBefore(until) && !now.isBefore(last)
                ? new Standing.Waits(until)
                : new Standing.Free(Math.max(1, FREE - wrong));
    }

    private Duration pause() {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(wrong - FREE, MOST));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
