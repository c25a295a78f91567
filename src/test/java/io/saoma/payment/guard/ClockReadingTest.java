package io.saoma.payment.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Reason.ClockOff;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockReadingTest {

    private static final Instant DATE = Instant.parse("2026-11-23T01:00:00Z");

    /// What the till's clock says at the end of the exchange, how long that took, and what comes of it.
    @ParameterizedTest
    @CsvSource({
        "PT0.5S, PT0S, Fine",
        "PT60.5S, PT0S, Fine",
        "PT60.501S, PT0S, Warn",
        "PT-59.5S, PT0S, Fine",
        "PT-59.501S, PT0S, Warn",
        "PT300.5S, PT0S, Warn",
        "PT300.501S, PT0S, Stop",
        "PT-299.501S, PT0S, Stop",
        "PT61S, PT0.2S, Warn",
        "PT61S, PT1S, Fine",
        "PT75S, PT15S, Fine",
        "PT76S, PT15S, Warn",
        "PT315.5S, PT15S, Warn",
        "PT315.501S, PT15S, Stop",
        "PT26280H, PT0S, Stop"
    })
    void isJudgedByWhatIsCertain(Duration till, Duration took, String wanted) {
        var judged = ClockReading.of(DATE.plus(till), took, DATE).judge();
        assertEquals(wanted, judged.getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"PT361.5S, PT360S", "PT-358.5S, PT-360S"})
    void saysWhichWayTheClockIsOff(Duration till, Duration ahead) {
        var reading = ClockReading.of(DATE.plus(till), Duration.ofSeconds(2), DATE);
        assertEquals(new ClockReading(ahead, Duration.ofSeconds(1)), reading);
        assertEquals(new Stop(new ClockOff(ahead)), reading.judge());
    }
}
