package io.saoma.simulator.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A port that nobody listens on and nobody else can take: whoever calls there is refused.
///
/// The system hands a free port to the next caller that asks for any; a socket that is bound and never listens keeps
/// it. Whoever listened until just now may still do so in a process that is being started: that inherits every open
/// socket until its own program begins. So a port that is taken is asked for again for a while.
final class KeptPort implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Socket keeper = new Socket();

    /// A port that stays taken is a `PortTakenException`.
    KeptPort(int port) {
        this(port, PATIENCE);
    }

    KeptPort(int port, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        var here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        while (!isBound(here, end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isBound(InetSocketAddress here, long end) {
        try {
            keeper.setReuseAddress(true);
            keeper.bind(here);
            return true;
        } catch (IOException e) {
            if (System.nanoTime() - end > 0) {
                throw new PortTakenException(here.getPort(), e);
            }
            return false;
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a port that was kept could not be let go", e);
        }
    }
}
