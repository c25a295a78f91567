package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A till waits twice as long after each failure, and never for hours.
class PaceTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "8, 60", "1000000, 60"})
    void waitsTwiceAsLongAfterEachFailureUpToAMinute(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), Pace.USUAL.after(failures));
    }
}
