package io.saoma.simulator;

import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Guard;
import io.saoma.simulator.wire.Merchant;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/// How a simulator starts: whose it is, where it listens (0 takes a free port), its switches, its time and its dice.
public record SimulatorConfig(
        Merchant merchant, int port, Switches switches, InstantSource clock, long seed, Optional<Guard> guard) {

    public static SimulatorConfig of(Merchant merchant) {
        return new SimulatorConfig(
                merchant,
                0,
                Switches.standard(),
                InstantSource.system(),
                new SecureRandom().nextLong(),
                Optional.empty());
    }

    public SimulatorConfig withPort(int free) {
        return new SimulatorConfig(merchant, free, switches, clock, seed, guard);
    }

    public SimulatorConfig withSwitches(Switches other) {
        return new SimulatorConfig(merchant, port, other, clock, seed, guard);
    }

    public SimulatorConfig withClock(InstantSource other) {
        return new SimulatorConfig(merchant, port, switches, other, seed, guard);
    }

    /// The order of elements and all identifiers follow from the seed.
    public SimulatorConfig withSeed(long other) {
        return new SimulatorConfig(merchant, port, switches, clock, other, guard);
    }

    /// Opens a second door, with this guard.
    public SimulatorConfig withGuard(Guard other) {
        return new SimulatorConfig(merchant, port, switches, clock, seed, Optional.of(other));
    }
}
