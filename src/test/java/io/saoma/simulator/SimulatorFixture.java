package io.saoma.simulator;

import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Merchant;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/// A simulator at noon of the first of January in Beijing, on a clock that stands still, and a till in front of it.
abstract class SimulatorFixture {

    static final Merchant MERCHANT = Merchant.practice();
    static final String NUMBER = "POS-20260101-0001";

    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T04:00:00Z"));
    Simulator simulator = start(Switches.standard());
    Till till = new Till(simulator);

    final Simulator start(Switches switches) {
        return Simulator.start(SimulatorConfig.of(MERCHANT)
                .withClock(clock)
                .withSwitches(switches)
                .withSeed(20260101));
    }

    final void restart(Switches switches) {
        end();
        simulator = start(switches);
        till = new Till(simulator);
    }

    @AfterEach
    void end() {
        till.close();
        simulator.close();
    }
}
