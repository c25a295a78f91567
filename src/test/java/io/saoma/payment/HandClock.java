package io.saoma.payment;

import java.time.Duration;
import java.time.Instant;

/// A clock that a test moves by hand.
public final class HandClock implements TillClock {

    public static final Instant START = Instant.parse("2026-03-14T02:24:00Z");

    private static final Duration BOOT = Duration.ofHours(1);

    private Duration passed = Duration.ZERO;

    @Override
    public Moment now() {
        return new Moment(START.plus(passed), BOOT.plus(passed));
    }

    public HandClock pass(Duration time) {
        passed = passed.plus(time);
        return this;
    }
}
