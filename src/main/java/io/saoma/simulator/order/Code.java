package io.saoma.simulator.order;

import java.time.Duration;
import java.time.Instant;

/// The code that the customer scans, and the prepay session behind it; both live two hours.
public record Code(String url, String prepayId, Instant made) {

    static final Duration LIFE = Duration.ofHours(2);

    public boolean alive(Instant now) {
        return now.isBefore(made.plus(LIFE));
    }
}
