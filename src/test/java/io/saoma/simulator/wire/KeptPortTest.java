package io.saoma.simulator.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A port is kept from the moment in which nobody listens on it any more, and who keeps one that is another's says so.
@Execution(ExecutionMode.CONCURRENT)
class KeptPortTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void waitsForOneWhoListensALittleLonger() throws IOException, InterruptedException {
        var other = new ServerSocket(0, 1, HERE);
        var leaves = Thread.ofVirtual().start(() -> leave(other));
        try (var _ = new KeptPort(other.getLocalPort())) {
            assertThrows(ConnectException.class, () -> new Socket(HERE, other.getLocalPort()).close());
        }
        leaves.join();
    }

    @Test
    void saysThatAPortStaysTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, HERE)) {
            var port = other.getLocalPort();
            var taken = assertThrows(PortTakenException.class, () -> new KeptPort(port, Duration.ofMillis(5)));
            assertEquals(port, taken.port());
        }
    }

    private static void leave(ServerSocket other) {
        try (other) {
            Thread.sleep(50);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
