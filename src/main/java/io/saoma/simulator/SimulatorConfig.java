package io.saoma.simulator;

import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Merchant;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How a simulator starts: whose it is, where it listens (0 takes a free port), its switches, its time and its dice.
public record SimulatorConfig(
        Merchant merchant, int port, Switches switches, InstantSource clock, long seed, Optional<SSLContext> tls) {

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
        return new SimulatorConfig(merchant, free, switches, clock, seed, tls);
    }

    public SimulatorConfig withSwitches(Switches other) {
        return new SimulatorConfig(merchant, port, other, clock, seed, tls);
    }

    public SimulatorConfig withClock(InstantSource other) {
        return new SimulatorConfig(merchant, port, switches, other, seed, tls);
    }

    /// The order of elements and all identifiers follow from the seed.
    public SimulatorConfig withSeed(long other) {
        return new SimulatorConfig(merchant, port, switches, clock, other, tls);
    }

    /// Opens a second door, which speaks TLS with this certificate of its own and gives money back only to who shows
    /// one of the merchant's.
    public SimulatorConfig withTls(SSLContext context) {
        return new SimulatorConfig(merchant, port, switches, clock, seed, Optional.of(context));
    }
}
