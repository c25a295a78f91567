package io.saoma.proof.matrix;

import io.saoma.payment.TillClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The time of one till and its WeChat: it passes when somebody lets it.
final class Clock implements TillClock, InstantSource {

    private static final Instant START = Instant.parse("2026-03-14T02:24:00Z");

    private volatile Duration passed = Duration.ofHours(1);

    void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public Instant instant() {
        return START.plus(passed);
    }

    @Override
    public Moment now() {
        return new Moment(instant(), passed);
    }
}
