package io.saoma.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.wire.PortTakenException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SimulatorTest extends SimulatorFixture {

    @Test
    void saysWhichPortIsTaken() {
        var config = SimulatorConfig.of(MERCHANT).withPort(simulator.port());

        var taken = assertThrows(PortTakenException.class, () -> Simulator.start(config));

        var sentence = String.valueOf(taken.getMessage());
        assertEquals(simulator.port(), taken.port());
        assertTrue(sentence.contains("port " + simulator.port()), sentence);
        assertTrue(sentence.contains("choose another port"), sentence);
    }

    @Test
    void listensOnTheLoopbackOnlyAndOnThePortThatWasAsked() throws IOException {
        int free;
        try (var probe = new ServerSocket(0)) {
            free = probe.getLocalPort();
        }
        try (var other = Simulator.start(SimulatorConfig.of(MERCHANT).withPort(free))) {
            assertEquals(free, other.port());
            assertEquals("http://127.0.0.1:" + free, other.baseUrl());
        }
    }

    @Test
    void keepsTheKeyOutOfItsConfiguration() {
        assertFalse(SimulatorConfig.of(MERCHANT).toString().contains(MERCHANT.apiKey()));
    }

    @Test
    void endsThoughConnectionsAreOpenAndPlansAreMade() throws IOException {
        till.place(NUMBER, 88);
        simulator.phone().payIn(NUMBER, Duration.ofDays(1));
        try (var idle = new Socket(InetAddress.ofLiteral("127.0.0.1"), simulator.port())) {
            idle.getOutputStream().write("POST /pay/orderquery HTTP/1.1\r\n".getBytes(US_ASCII));
            assertTimeout(Duration.ofSeconds(5), simulator::close);
        }
        assertThrows(IOException.class, () -> new Socket(InetAddress.ofLiteral("127.0.0.1"), simulator.port()).close());
    }

    @Test
    void paysByTheRealClockToo() throws InterruptedException {
        try (var real = Simulator.start(SimulatorConfig.of(MERCHANT));
                var other = new Till(real)) {
            var told = new LinkedBlockingQueue<String>();
            other.place(NUMBER, 88);
            real.phone().onChange(code -> told.add(code.state().name()));

            real.phone().payIn(NUMBER, Duration.ofMillis(30));

            assertEquals("SCANNED", told.poll(5, TimeUnit.SECONDS));
            assertEquals("PAID", told.poll(5, TimeUnit.SECONDS));
            assertEquals("SUCCESS", other.query(NUMBER).get("trade_state"));
        }
    }
}
