package io.saoma.simulator.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A port that nobody listens on and nobody else can take: whoever calls there is refused.
///
/// The system hands a free port to the next caller that asks for any; a socket that is bound and never listens keeps
/// it.
final class KeptPort implements AutoCloseable {

    private final Socket keeper = new Socket();

    KeptPort(int port) {
        try {
            keeper.setReuseAddress(true);
            keeper.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            throw new PortTakenException(port, e);
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
