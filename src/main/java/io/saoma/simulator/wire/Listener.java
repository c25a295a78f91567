package io.saoma.simulator.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accepts connections on a loopback port until it is closed.
final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 256;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ServerSocket door;
    private final Consumer<Socket> host;

    Listener(int port, Optional<Guard> guard, Consumer<Socket> host, Executor workers) {
        this.host = host;
        try {
            var here = InetAddress.ofLiteral("127.0.0.1");
            door = guard.isPresent() ? guard.get().socket(port, BACKLOG, here) : new ServerSocket(port, BACKLOG, here);
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
        workers.execute(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    boolean closed() {
        return door.isClosed();
    }

    /// The port is let go only when the accepting thread lets go of it, so that is waited for.
    @Override
    public void close() {
        try {
            door.close();
            ended.await();
        } catch (IOException | InterruptedException e) {
            LOG.warn("a listening socket would not close", e);
        }
    }

    private void listen() {
        try {
            while (!door.isClosed()) {
                accept();
            }
        } finally {
            ended.countDown();
        }
    }

    private void accept() {
        try {
            host.accept(door.accept());
        } catch (IOException e) {
            LOG.debug("no connection came of an accept", e);
        }
    }
}
