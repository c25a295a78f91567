package io.saoma.simulator;

import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Merchant;
import java.security.SecureRandom;
import java.time.InstantSource;

/// How a simulator starts: whose it is, where it listens (0 takes a free port), its switches, its time and its dice.
public record SimulatorConfig(Merchant merchant, int port, Switches switches, InstantSource clock, long seed) {

    public static SimulatorConfig of(Merchant merchant) {
        return new SimulatorConfig(
                merchant, 0, Switches.standard(), InstantSource.system(), new SecureRandom().nextLong());
    }

    public SimulatorConfig withPort(int free) {
        return new SimulatorConfig(merchant, free, switches, clock, seed);
    }

    public SimulatorConfig withSwitches(Switches other) {
        return new SimulatorConfig(merchant, port, other, clock, seed);
    }

    public SimulatorConfig withClock(InstantSource other) {
        return new SimulatorConfig(merchant, port, switches, other, seed);
    }

    /// The order of elements and all identifiers follow from the seed.
    public SimulatorConfig withSeed(long other) {
        return new SimulatorConfig(merchant, port, switches, clock, other);
    }
}
