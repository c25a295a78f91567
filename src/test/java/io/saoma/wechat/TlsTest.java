package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.guard.ClockGuard;
import io.saoma.payment.guard.ClockReading;
import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.Flaw;
import io.saoma.payment.proof.Proof;
import io.saoma.payment.proof.Prover;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Money;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.desk.SeenRequest;
import io.saoma.simulator.wire.Certificates;
import io.saoma.simulator.wire.Trust;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
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

    private static final char[] PASSWORD = Certificates.PASSWORD.toCharArray();
    private static final Duration SLOW_MACHINE = Duration.ofSeconds(5);
    private static final Script GOOD = says(Said.standing("NOTPAY").signed());

    /// A handshake costs more than a twentieth of the real limits on a busy machine.
    private static final Limits HANDSHAKE_IN_TIME = Till.limits(2_000, 3_000, 5_000, 2_500);

    /// ServerHello: version 1.1, 32 random bytes, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression.
    private static final byte[] HELLO_OF_TLS_1_1 =
            HexFormat.of().parseHex("160302002a02000026" + "0302" + "5a".repeat(32) + "00" + "002f" + "00");

    @SuppressWarnings("NullAway.Init")
    private static Certificates made;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        made = new Certificates(folder);
        made.make("ca", "-dname", "CN=Test CA", "-ext", "bc:c");
        made.make("good", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "ca");
        made.make("other", "-dname", "CN=pay.example", "-ext", "san=dns:pay.example", "-signer", "ca");
        made.make("over", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "ca", "-startdate", "-30d");
        made.make("early", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "ca", "-startdate", "+2d");
        made.make("address", "-dname", "CN=10.1.2.3", "-ext", "san=ip:10.1.2.3", "-signer", "ca");
        made.make("wild", "-dname", "CN=*.pay.example", "-ext", "san=dns:*.pay.example", "-signer", "ca");
        made.make("self", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        made.make("stranger", "-dname", "CN=Another CA", "-ext", "bc:c");
        made.make("strange", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "stranger");
        made.make("upstart", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "good");
        made.make("merchant", "-dname", "CN=1900000109", "-signer", "ca");
        made.trust("ca");
    }

    @BeforeEach
    void trustTheTestCa() throws Exception {
        Trust.only(folder.resolve("trust.p12"), made.certificate("ca"));
    }

    @AfterEach
    void trustAsBefore() throws Exception {
        Trust.asBefore(made.certificate("ca"));
    }

    @Test
    void talksToAServerThatIsTrusted() throws Exception {
        try (var server = new ScriptedServer(socket("good"), GOOD)) {
            assertEquals(new NotPaid("NOTPAY"), ask(at("localhost", server), Till.ROOMY));
        }
    }

    @Test
    void saysNothingToAServerThatNobodyVouchesFor() throws Exception {
        trustAsBefore();
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
        try (var server = new ScriptedServer(socket("wild"), GOOD)) {
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
        try (var server = new ScriptedServer(socket("good"), line -> {
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
        trustAsBefore();
        var dated = "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 2026 03:00:00 GMT\r\nContent-Length: 0\r\n\r\n";
        var readings = new CopyOnWriteArrayList<ClockReading>();
        try (var server = new ScriptedServer(socket("good"), line -> line.send(dated));
                var gateway = new WeChatGateway(
                        Till.merchant(Till.ROOMY, at("localhost", server)), Till.CLOCK, readings::add)) {
            gateway.ask(Till.order());
            gateway.compareClocks();
            assertEquals(List.of(), readings);

            trustTheTestCa();
            try (var trusting =
                    new WeChatGateway(Till.merchant(Till.ROOMY, at("localhost", server)), Till.CLOCK, readings::add)) {
                trusting.ask(Till.order());
                assertEquals(1, readings.size());
            }
        }
    }

    /// WeChat takes a payment back only from a merchant who can show a certificate, and the till shows it nowhere else.
    @Test
    void showsTheMerchantsCertificateWhereAPaymentIsTakenBackAndNowhereElse() throws Exception {
        try (var server =
                new ScriptedServer(demanding("good"), says(Said.reversed().signed()))) {
            var merchant = Till.merchant(Till.ROOMY, at("localhost", server));
            try (var gateway = new WeChatGateway(merchant.with(certificate()), Till.CLOCK)) {
                assertEquals(new CloseAccepted(), gateway.reverse(Till.order()));
                assertEquals(1, server.requests().size());

                assertInstanceOf(Silent.class, gateway.ask(Till.order()));
                assertEquals(1, server.requests().size());
            }
        }
    }

    @Test
    void takesNoPaymentBackWithoutACertificate() throws Exception {
        try (var server = new ScriptedServer(socket("good"), GOOD);
                var gateway = new WeChatGateway(Till.merchant(Till.ROOMY, at("localhost", server)), Till.CLOCK)) {
            var answer = assertInstanceOf(Failed.class, gateway.reverse(Till.order()));

            assertEquals("CERTIFICATE", answer.code());
            assertEquals(0, server.requests().size());
        }
    }

    /// Row S29 of the protocol, against the simulator's own door.
    @Test
    void givesMoneyBackOnlyToWhoShowsTheMerchantsCertificate() throws Exception {
        var known = io.saoma.simulator.wire.Merchant.practice();
        try (var weChat = Simulator.start(SimulatorConfig.of(known).withGuard(made.guard("good", known.mchId())))) {
            var key = new MerchantKey(known.apiKey(), SignType.HMAC_SHA256);
            var address = List.of(URI.create("https://localhost:" + weChat.guardedPort()));
            var bare = new Merchant(known.appid(), known.mchId(), key, Optional.empty(), address, Till.ROOMY);
            var refund = refund(known.appid(), known.mchId());
            try (var gateway = new WeChatGateway(bare.with(certificate("merchant", known.mchId())), Till.CLOCK)) {
                assertEquals(
                        "ORDERNOTEXIST",
                        assertInstanceOf(
                                        RefundAnswer.Failed.class,
                                        gateway.refunds().refund(refund))
                                .code());
                assertEquals(new RefundAnswer.NotFound(), gateway.refunds().ask(refund));
                assertEquals(2, weChat.requests().size());
            }
            try (var gateway = new WeChatGateway(bare.with(certificate("other", known.mchId())), Till.CLOCK)) {
                var answer = assertInstanceOf(
                        RefundAnswer.Failed.class, gateway.refunds().refund(refund));
                assertEquals("CERTIFICATE", answer.code());
                assertEquals(2, weChat.requests().size());
            }
        }
    }

    private static Refund refund(String appid, String mchId) {
        return new Refund(
                "R1",
                Till.order().sale(),
                Till.NUMBER,
                appid,
                mchId,
                new Money(1250),
                new Money(300),
                "",
                "",
                new Grounds(RefundReason.OTHER, "", List.of(), ""));
    }

    /// Asks for an account of money, which WeChat shows only to who shows the certificate, and moves none.
    @Test
    void provesAlsoThatWeChatTakesTheCertificate() throws Exception {
        var known = io.saoma.simulator.wire.Merchant.practice();
        try (var weChat = Simulator.start(SimulatorConfig.of(known).withGuard(made.guard("good", known.mchId())))) {
            var key = new MerchantKey(known.apiKey(), SignType.MD5);
            var address = List.of(URI.create("https://localhost:" + weChat.guardedPort()));
            var bare = new Merchant(known.appid(), known.mchId(), key, Optional.empty(), address, Till.ROOMY);

            assertEquals(new Proof.Proven(), prove(bare.with(certificate("merchant", known.mchId()))));
            assertEquals(
                    List.of("/pay/orderquery", "/pay/downloadfundflow"),
                    weChat.requests().stream().map(SeenRequest::path).toList());
            assertEquals(
                    new Proof.Failed(Flaw.CERTIFICATE, "HTTP 400"),
                    prove(bare.with(certificate("other", known.mchId()))));
        }
    }

    @Test
    void doubtsTheClockWhereAServersCertificateIsOutOfDate() throws Exception {
        try (var over = new ScriptedServer(socket("over"), GOOD);
                var early = new ScriptedServer(socket("early"), GOOD)) {
            assertEquals(
                    new Proof.ClockDoubted(Till.START, false), prove(Till.merchant(Till.ROOMY, at("localhost", over))));
            assertEquals(
                    new Proof.ClockDoubted(Till.START, true), prove(Till.merchant(Till.ROOMY, at("localhost", early))));
        }
    }

    private static Proof prove(Merchant merchant) throws IOException {
        var clocks = new ClockGuard(() -> {});
        try (var gateway = new WeChatGateway(merchant, Till.CLOCK)) {
            return new Prover(
                            gateway,
                            merchant.certificate().map(_ -> gateway.bills()),
                            clocks,
                            Till.CLOCK,
                            RandomGenerator.getDefault())
                    .prove();
        }
    }

    @Test
    void tellsWhatIsWrongWithACertificate() throws Exception {
        certificate("merchant", "1900000109");
        var file = folder.resolve("apiclient_cert.p12");
        var own = (X509Certificate) made.store().getCertificate("merchant");
        var until = own.getNotAfter().toInstant();
        var from = own.getNotBefore().toInstant();

        assertEquals(
                new CertificateLook.Sound(until), CertificateReader.look(file, "1900000109", from.plusSeconds(60)));
        assertEquals(new CertificateLook.Over(until), CertificateReader.look(file, "1900000109", until.plusSeconds(1)));
        assertEquals(
                new CertificateLook.NotYet(from), CertificateReader.look(file, "1900000109", from.minusSeconds(1)));
        assertEquals(new CertificateLook.OtherPassword(), CertificateReader.look(file, "1900000001", from));
        certificate("merchant", "1900000001");
        assertEquals(new CertificateLook.OtherMerchant("1900000109"), CertificateReader.look(file, "1900000001", from));
        Files.writeString(file, "-----BEGIN CERTIFICATE-----");
        assertEquals(new CertificateLook.NoCertificate(), CertificateReader.look(file, "1900000109", from));
        assertEquals(
                new CertificateLook.Unreadable(), CertificateReader.look(folder.resolve("none"), "1900000109", from));
        assertEquals(new CertificateLook.Unreadable(), CertificateReader.look(folder, "1900000109", from));
    }

    @Test
    void readsNoCertificateOfAnotherMerchant() throws Exception {
        certificate();
        assertThrows(
                IOException.class, () -> ClientCertificate.read(folder.resolve("apiclient_cert.p12"), "1900000001"));
    }

    @Test
    void knowsWhenACertificateEnds() throws Exception {
        var end = ((X509Certificate) made.store().getCertificate("merchant")).getNotAfter();
        assertEquals(end.toInstant(), certificate().until());
    }

    /// As WeChat hands it out: the password is the merchant's number.
    private static ClientCertificate certificate() throws Exception {
        return certificate("merchant", Till.MCH_ID);
    }

    private static ClientCertificate certificate(String alias, String mchId) throws Exception {
        var file = made.p12(alias, "apiclient_cert.p12", mchId);
        return ClientCertificate.read(file, mchId);
    }

    private static ServerSocket demanding(String alias) throws Exception {
        var socket = (SSLServerSocket) socket(alias);
        socket.setNeedClientAuth(true);
        return socket;
    }

    private static void refuses(String alias) throws Exception {
        try (var server = new ScriptedServer(socket(alias), GOOD)) {
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

    private static URI at(String host, ScriptedServer server) {
        return URI.create("https://" + host + ":" + server.port());
    }

    private static ServerSocket socket(String alias) throws Exception {
        var store = made.store();
        for (var other : Collections.list(store.aliases())) {
            if (!other.equals(alias)) {
                store.deleteEntry(other);
            }
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
