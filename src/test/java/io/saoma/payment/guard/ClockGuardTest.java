package io.saoma.payment.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ClockGuardTest {

    private final Queue<ClockReading> told = new ArrayDeque<>();
    private final ClockGuard guard = new ClockGuard(this::ask);
    private int asked;

    @Test
    void isFineAsLongAsNothingIsKnown() {
        assertEquals(new Fine(), guard.look());
        assertEquals(0, asked);
    }

    @Test
    void keepsTheLatestReading() {
        assertEquals(Optional.empty(), guard.latest());
        guard.accept(off(400));
        guard.accept(off(90));

        assertEquals(Optional.of(off(90)), guard.latest());
    }

    @Test
    void goesByTheLatestAnswer() {
        guard.accept(off(400));
        guard.accept(off(90));
        assertInstanceOf(Warn.class, guard.look());
        guard.accept(off(0));
        assertEquals(new Fine(), guard.look());
        assertEquals(0, asked);
    }

    @Test
    void asksAnewWhileItStopsTheTill() {
        guard.accept(off(-400));
        assertInstanceOf(Stop.class, guard.look());
        assertEquals(1, asked, "an unanswered question changes nothing");

        told.add(off(-1));
        assertEquals(new Fine(), guard.look());
        assertEquals(new Fine(), guard.look());
        assertEquals(2, asked);
    }

    private void ask() {
        asked++;
        if (!told.isEmpty()) {
            guard.accept(told.remove());
        }
    }

    private static ClockReading off(long seconds) {
        return new ClockReading(Duration.ofSeconds(seconds), Duration.ZERO);
    }
}
