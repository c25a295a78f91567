package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How long nobody has touched the till, by a clock that a hand sets.
@ExtendWith(HandsExtension.class)
class IdleWatchTest {

    private Instant now = Instant.parse("2026-11-28T01:00:00Z");

    @Test
    void aClockThatWasSetBackPutsTheLockOffByNothing(Hands robot) {
        var idle = robot.on(() -> new IdleWatch(new Scene(new Region()), () -> now));
        pass(Duration.ofMinutes(2));
        assertEquals(Duration.ofMinutes(2), idle.since());
        pass(Duration.ofHours(-1));
        assertEquals(Duration.ZERO, idle.since());
        pass(Duration.ofMinutes(5));
        assertEquals(Duration.ofMinutes(5), idle.since());
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
