package io.saoma.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.SignType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneSimulatorTest {

    private static final String KEY = "192006250b4c09247ec02edce69f6a2d";

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T04:00:00Z"));

    private final Screen screen = new Screen();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--port; --port needs a value behind it",
                "--port many; --port needs a number from 0 to 65535, not many",
                "--port 65536; --port needs a number from 0 to 65535, not 65536",
                "--pay-after -1; --pay-after needs a number from 0 to 86400, not -1",
                "--key short; the API key must have 32 characters, it has 5",
                "--mch-id abc; mch_id must have 1 to 32 digits",
                "--loud; unknown option --loud"
            })
    void saysWhatIsWrongWithTheArguments(String line, String sentence) {
        assertEquals(2, run(new StringReader(""), line.split(" ")));

        assertTrue(screen.text().contains(sentence), screen.text());
        assertTrue(screen.text().contains("Usage: simulate"), screen.text());
    }

    @Test
    void saysWhenThePortIsTaken() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = Integer.toString(busy.getLocalPort());

            assertEquals(2, run(new StringReader("quit\n"), "--port", port));
            assertTrue(screen.text().contains("port " + port), screen.text());
        }
    }

    @Test
    void obeysLinesAndPrintsWhatHappens() throws Exception {
        try (var typed = new PipedWriter();
                var in = new PipedReader(typed);
                var served = Executors.newSingleThreadExecutor()) {
            var code = served.submit(() -> run(in, "--appid", "wx1", "--mch-id", "7", "--key", KEY));
            try (var till = new Till(screen.await("http://127"), new Merchant("wx1", "7", KEY), SignType.HMAC_SHA256)) {
                till.place("POS-1-1", 88);
                till.place("POS-1-2", 88);
            }
            type(typed, "list\nnonsense\npay\npay POS-1-1\npay POS-1-1\nrefuse POS-1-2\n");
            assertTrue(screen.await(" paid POS-1-1").matches("12:00:00 paid POS-1-1 ¥0.88 4200[0-9]{24}"));
            assertEquals("该订单已支付", screen.await("该订单"));
            assertTrue(screen.await("POS-1-2 ¥0.88 FAILED").endsWith("一号店-咖啡"));
            type(typed, "network refused\nnetwork up\nquit\n");
            assertEquals(0, code.get());
        }
        assertTrue(screen.text().contains("12:00:00 /pay/unifiedorder POS-1-1 -> SUCCESS"), screen.text());
        assertFalse(screen.text().contains(KEY));
    }

    @Test
    void paysEachOrderByItself() throws Exception {
        try (var typed = new PipedWriter();
                var in = new PipedReader(typed);
                var served = Executors.newSingleThreadExecutor()) {
            var code = served.submit(() -> run(in, "--pay-after", "0"));
            try (var till = new Till(screen.await("http://127"), Merchant.practice(), SignType.MD5)) {
                till.place("POS-1-1", 88);
                screen.await(" paid POS-1-1");
                assertEquals("SUCCESS", till.query("POS-1-1").get("trade_state"));
            }
            type(typed, "quit\n");
            assertEquals(0, code.get());
        }
    }

    private int run(Reader in, String... args) {
        return new StandaloneSimulator(in, new PrintStream(screen, true, UTF_8), NOON).serve(args);
    }

    private static void type(PipedWriter typed, String lines) throws IOException {
        typed.write(lines);
        typed.flush();
    }

    /// What was printed, with somebody who waits for a line.
    private static final class Screen extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] more, int from, int length) {
            super.write(more, from, length);
            notifyAll();
        }

        synchronized String text() {
            return toString(UTF_8);
        }

        synchronized String await(String part) throws InterruptedException {
            for (var tries = 0; tries < 100; tries++) {
                var found = text().lines().filter(line -> line.contains(part)).findFirst();
                if (found.isPresent() && text().endsWith("\n")) {
                    return found.get();
                }
                wait(100);
            }
            throw new AssertionError("no " + part + " in\n" + text());
        }
    }
}
