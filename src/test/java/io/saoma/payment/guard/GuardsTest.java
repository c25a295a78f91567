package io.saoma.payment.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.saoma.payment.HandClock;
import io.saoma.payment.HandPayment;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.guard.Outcome.Begun;
import io.saoma.payment.guard.Outcome.Refused;
import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason.ClockOff;
import io.saoma.payment.guard.Reason.LowDisk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardsTest {

    private static final Reason DISK = new LowDisk(42_000_000);
    private static final Reason CLOCK = new ClockOff(Duration.ofMinutes(6));

    @Test
    void beginsWhereNobodySaysStop() {
        var payment = new HandPayment(new HandClock()).open();
        var guards = new Guards(List.of(Fine::new, () -> new Warn(DISK)));

        var begun = (Begun<OpenPayment>) guards.begin(() -> payment);
        assertSame(payment, begun.what());
    }

    @Test
    void doesNotEvenTryWhereOneSaysStop() {
        var guards = new Guards(List.of(() -> new Warn(DISK), () -> new Stop(CLOCK), Fine::new));

        var outcome = guards.begin(() -> {
            throw new AssertionError("the wish was fulfilled");
        });
        assertEquals(new Refused<>(List.of(new Warn(DISK), new Stop(CLOCK), new Fine())), outcome);
    }

    @Test
    void namesTheGravestReason() {
        assertEquals(Optional.of(DISK), Guards.stop(List.of(new Fine(), new Stop(DISK), new Stop(CLOCK))));
        assertEquals(Optional.empty(), Guards.stop(List.of(new Warn(DISK), new Fine())));
    }
}
