package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static io.saoma.wechat.TestCa.at;
import static io.saoma.wechat.TestCa.prove;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.guard.ClockReading;
import io.saoma.payment.proof.Proof;
import io.saoma.simulator.wire.CertificateDraft;
import io.saoma.simulator.wire.Trust;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Certificates made on the spot: which servers the till talks to, and that to the others it says nothing.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Trust.LOCK)
@Order(4)
class TlsTest {

    private static final Script GOOD = says(Said.standing("NOTPAY").signed());

    private static final Duration SLOW_MACHINE = Duration.ofSeconds(5);

    /// A handshake costs more than a twentieth of the real limits on a busy machine.
    private static final Limits HANDSHAKE_IN_TIME = Till.limits(2_000, 3_000, 5_000, 2_500);

    /// ServerHello: version 1.1, 32 random bytes, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression.
    private static final byte[] HELLO_OF_TLS_1_1 =
            HexFormat.of().parseHex("160302002a02000026" + "0302" + "5a".repeat(32) + "00" + "002f" + "00");

    @SuppressWarnings("NullAway.Init")
    private static TestCa ca;

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        ca = new TestCa(folder);
        ca.made.make(
                "over",
                CertificateDraft.of("CN=localhost")
                        .at("localhost")
                        .signedBy("ca")
                        .from(Duration.ofDays(-30)));
        ca.made.make(
                "early",
                CertificateDraft.of("CN=localhost")
                        .at("localhost")
                        .signedBy("ca")
                        .from(Duration.ofDays(2)));
        ca.made.make(
                "address",
                CertificateDraft.of("CN=10.1.2.3").atAddress("10.1.2.3").signedBy("ca"));
        ca.made.make(
                "wild",
                CertificateDraft.of("CN=*.pay.example").at("*.pay.example").signedBy("ca"));
        ca.made.make("self", CertificateDraft.of("CN=localhost").at("localhost"));
        ca.made.make("stranger", CertificateDraft.of("CN=Another CA").ofAnAuthority());
        ca.made.make(
                "strange", CertificateDraft.of("CN=localhost").at("localhost").signedBy("stranger"));
        ca.made.make(
                "upstart", CertificateDraft.of("CN=localhost").at("localhost").signedBy("good"));
    }

    @BeforeEach
    void trustTheTestCa() throws Exception {
        ca.trust();
    }

    @AfterEach
    void trustAsBefore() throws Exception {
        ca.distrust();
    }

    @Test
    void talksToAServerThatIsTrusted() throws Exception {
        try (var server = new ScriptedServer(ca.socket("good"), GOOD)) {
            assertEquals(new NotPaid("NOTPAY"), ask(at("localhost", server), Till.ROOMY));
        }
    }

    @Test
    void saysNothingToAServerThatNobodyVouchesFor() throws Exception {
        ca.distrust();
        refuses("good");
    }

    /// Over, not yet valid, of another name, of an address, of other names by a wildcard, vouched for by itself, by a
    /// CA that nobody knows, by one that is no CA.
    @ParameterizedTest
    @ValueSource(strings = {"over", "early", "other", "address", "wild", "self", "strange", "upstart"})
    void saysNothingToAServerWithABadCertificate(String alias) throws Exception {
        refuses(alias);
    }

    @Test
    void aWildcardStandsForOneNameOnly() throws Exception {
        try (var server = new ScriptedServer(ca.socket("wild"), GOOD)) {
            assertEquals(new NotPaid("NOTPAY"), askHere("a.pay.example", server));
            assertEquals(new Silent(false, "TLS"), askHere("a.b.pay.example", server));
            assertEquals(new Silent(false, "TLS"), askHere("pay.example", server));
            assertEquals(1, server.requests().size());
        }
    }

    /// By hand, for the JDK itself does not speak it any more.
    @Test
    void saysNothingToAServerThatKnowsOnlyTls11() throws Exception {
        try (var old = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var connection = old.accept()) {
                    connection.getInputStream().read();
                    connection.getOutputStream().write(HELLO_OF_TLS_1_1);
                    connection.getOutputStream().flush();
                    connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the till is gone
                }
            });
            assertEquals(
                    new Silent(false, "TLS"), ask(URI.create("https://localhost:" + old.getLocalPort()), Till.ROOMY));
        }
    }

    @Test
    void saysNothingToAServerWithoutTls() throws Exception {
        try (var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var connection = plain.accept()) {
                    connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
                    connection.getOutputStream().flush();
                    connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // the till is gone
                }
            });
            assertEquals(
                    new Silent(false, "TLS"), ask(URI.create("https://localhost:" + plain.getLocalPort()), Till.ROOMY));
        }
    }

    @Test
    void aDribbledHandshakeIsEnded() throws Exception {
        try (var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            // a thread of its own: were it to wait for a carrier, the till would see a server that is silent
            Thread.ofPlatform().daemon().start(() -> {
                try (var connection = plain.accept()) {
                    var line = new ScriptedServer.Line(connection);
                    line.send(new byte[] {0x16, 3, 3, 0x40, 0});
                    while (true) {
                        line.send(new byte[] {2});
                        // the till's own hello is read as the pauses go by
                        line.pause(20);
                    }
                } catch (IOException e) {
                    // the till is gone
                }
            });
            var start = System.nanoTime();
            var answer = ask(URI.create("https://localhost:" + plain.getLocalPort()), Till.SHORT_EXCHANGE);
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertEquals(new Silent(false, "TIMEOUT"), answer);
            assertTrue(took.compareTo(Till.SHORT_EXCHANGE.exchange().plus(SLOW_MACHINE)) < 0, "took " + took);
        }
    }

    @Test
    void aDribbledAnswerIsEndedByTheWallClock() throws Exception {
        try (var server = new ScriptedServer(ca.socket("good"), line -> {
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n<xml><a>");
            while (true) {
                line.send("0");
                line.pause(20);
            }
        })) {
            var start = System.nanoTime();
            assertEquals(new Silent(true, "TIMEOUT"), ask(at("localhost", server), HANDSHAKE_IN_TIME));
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.compareTo(HANDSHAKE_IN_TIME.exchange().plus(SLOW_MACHINE)) < 0, "took " + took);
        }
    }

    @Test
    void believesNoClockOfAServerThatNobodyVouchesFor() throws Exception {
        ca.distrust();
        var dated = "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 2026 03:00:00 GMT\r\nContent-Length: 0\r\n\r\n";
        var readings = new CopyOnWriteArrayList<ClockReading>();
        try (var server = new ScriptedServer(ca.socket("good"), line -> line.send(dated));
                var gateway = new WeChatGateway(
                        Till.merchant(Till.ROOMY, at("localhost", server)), Till.CLOCK, readings::add)) {
            gateway.ask(Till.order());
            gateway.compareClocks();
            assertEquals(List.of(), readings);

            ca.trust();
            try (var trusting =
                    new WeChatGateway(Till.merchant(Till.ROOMY, at("localhost", server)), Till.CLOCK, readings::add)) {
                trusting.ask(Till.order());
                assertEquals(1, readings.size());
            }
        }
    }

    @Test
    void doubtsTheClockWhereAServersCertificateIsOutOfDate() throws Exception {
        try (var over = new ScriptedServer(ca.socket("over"), GOOD);
                var early = new ScriptedServer(ca.socket("early"), GOOD)) {
            assertEquals(
                    new Proof.ClockDoubted(Till.START, false), prove(Till.merchant(Till.ROOMY, at("localhost", over))));
            assertEquals(
                    new Proof.ClockDoubted(Till.START, true), prove(Till.merchant(Till.ROOMY, at("localhost", early))));
        }
    }

    private static void refuses(String alias) throws Exception {
        try (var server = new ScriptedServer(ca.socket(alias), GOOD)) {
            var why = switch (alias) {
                case "over" -> "TLS OVER";
                case "early" -> "TLS EARLY";
                default -> "TLS";
            };
            assertEquals(new Silent(false, why), ask(at("localhost", server), Till.ROOMY));
            assertEquals(0, server.requests().size());
        }
    }

    private static Answer ask(URI base, Limits limits) throws IOException {
        var merchant = Till.merchant(limits, base);
        try (var gateway = new WeChatGateway(merchant, Till.CLOCK)) {
            return gateway.ask(Till.order());
        }
    }

    /// Whatever the host is called, it is this machine.
    private static Answer askHere(String host, ScriptedServer server) throws IOException {
        var here = new InetAddress[] {InetAddress.getLoopbackAddress()};
        var merchant = Till.merchant(Till.ROOMY, at(host, server));
        try (var gateway = new WeChatGateway(merchant, Till.CLOCK, _ -> {}, _ -> here.clone())) {
            return gateway.ask(Till.order());
        }
    }
}
