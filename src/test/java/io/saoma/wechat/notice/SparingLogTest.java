package io.saoma.wechat.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever knocks all day fills no disk.
class SparingLogTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final List<String> lines = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - SECOND;

    @Test
    void writesTheFirstLineAtOnceAndThenOneASecondWithTheCountOfThoseItLeftOut() {
        var log = new SparingLog(() -> nanos, lines::add);

        log.warn("SIGN");
        log.warn("SIGN");
        nanos += SECOND - 1;
        log.warn("UNREADABLE");
        nanos += 1;
        log.warn("MERCHANT");
        nanos += SECOND;
        log.warn("SIGN");

        assertEquals(List.of("SIGN, 0 more before it", "MERCHANT, 2 more before it", "SIGN, 0 more before it"), lines);
    }
}
