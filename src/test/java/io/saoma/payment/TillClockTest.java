package io.saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.TillClock.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class TillClockTest {

    @Test
    void readsBothClocksAtOnce() {
        var clock = TillClock.of(InstantSource.fixed(Instant.EPOCH), () -> -5);

        assertEquals(new Moment(Instant.EPOCH, Duration.ofNanos(-5)), clock.now());
    }

    @Test
    void measuresByTheClockThatNobodyCanSet() {
        assertEquals(Duration.ofNanos(8), new Moment(Instant.EPOCH, Duration.ofNanos(3)).since(Duration.ofNanos(-5)));
    }
}
