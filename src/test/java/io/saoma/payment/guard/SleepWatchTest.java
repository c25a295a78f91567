package io.saoma.payment.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SleepWatchTest {

    private static final Moment START = new Moment(Instant.parse("2026-11-23T01:00:00Z"), Duration.ofHours(1));

    /// How far the wall clock and the counter came between two ticks: some systems count on in their sleep.
    @ParameterizedTest
    @CsvSource({
        "PT0.25S, PT0.25S, false",
        "PT5S, PT5S, false",
        "PT5.001S, PT5.001S, true",
        "PT8H, PT0.25S, true",
        "PT8H, PT8H, true",
        "PT5.25S, PT0.25S, false",
        "PT5.26S, PT0.25S, true",
        "PT-4.7S, PT0.25S, false",
        "PT-10S, PT0.25S, true"
    })
    void tellsASleepFromAQuietMoment(Duration wall, Duration uptime, boolean slept) {
        assertEquals(slept, SleepWatch.slept(START, later(START, wall, uptime)));
    }

    @Test
    void tellsOfEachSleepOnce() {
        var now = new AtomicReference<>(START);
        var woken = new AtomicInteger();
        var watch = new SleepWatch(now::get, woken::incrementAndGet);
        var tick = Duration.ofMillis(250);
        for (var sleep : new Duration[] {tick, tick, Duration.ofHours(1), tick, tick, Duration.ofHours(2), tick}) {
            now.updateAndGet(moment -> later(moment, sleep, tick));
            watch.tick();
        }
        assertEquals(2, woken.get());
    }

    private static Moment later(Moment moment, Duration wall, Duration uptime) {
        return new Moment(moment.wall().plus(wall), moment.uptime().plus(uptime));
    }
}
