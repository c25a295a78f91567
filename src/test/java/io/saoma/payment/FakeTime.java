package io.saoma.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/// A clock that only moves when somebody waits, with wishes that come at set times; the till shuts down at the end of
/// it.
public final class FakeTime implements TillClock, Wishes {

    public static final Instant START = Instant.parse("2026-03-14T02:24:00Z");

    private final TreeMap<Duration, Wish> wishes = new TreeMap<>();
    private Duration uptime = Duration.ofHours(1);
    private Duration wallOffset = Duration.ZERO;

    public FakeTime until(Duration end) {
        return wish(Wish.STOP, end);
    }

    public FakeTime wish(Wish wish, Duration after) {
        wishes.put(Duration.ofHours(1).plus(after), wish);
        return this;
    }

    public void pass(Duration time) {
        uptime = uptime.plus(time);
    }

    /// Somebody sets the wall clock.
    public void setWall(Duration by) {
        wallOffset = wallOffset.plus(by);
    }

    public Duration passed() {
        return uptime.minus(Duration.ofHours(1));
    }

    @Override
    public Moment now() {
        return new Moment(START.plus(passed()).plus(wallOffset), uptime);
    }

    @Override
    public Optional<Wish> within(Duration time) {
        var next = wishes.firstEntry();
        if (next != null && next.getKey().compareTo(uptime.plus(time)) <= 0) {
            uptime = next.getKey().compareTo(uptime) > 0 ? next.getKey() : uptime;
            wishes.pollFirstEntry();
            return Optional.of(next.getValue());
        }
        uptime = uptime.plus(time);
        return Optional.empty();
    }
}
