package io.saoma.proof.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// An address that a hostile document names, and that nobody may call.
final class Canary implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger calls = new AtomicInteger();

    Canary() throws IOException {
        Thread.ofVirtual().name("matrix-canary").start(this::listen);
    }

    String address() {
        return "http://127.0.0.1:%d/x".formatted(door.getLocalPort());
    }

    void assertAlone() {
        assertEquals(0, calls.get(), "somebody has followed a link of an XML body");
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                door.accept().close();
                calls.incrementAndGet();
            } catch (IOException e) {
                // closed, and the loop ends
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
