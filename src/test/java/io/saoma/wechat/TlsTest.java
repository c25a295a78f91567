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
import io.saoma.simulator.wire.Guard;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Certificates made on the spot: which servers the till talks to, and that to the others it says nothing.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("what this process trusts")
class TlsTest {

    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration SLOW_MACHINE = Duration.ofSeconds(5);
    private static final Script GOOD = says(Said.standing("NOTPAY").signed());

    /// A handshake costs more than a twentieth of the real limits on a busy machine.
    private static final Limits HANDSHAKE_IN_TIME = Till.limits(2_000, 3_000, 5_000, 2_500);

    /// ServerHello: version 1.1, 32 random bytes, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression.
    private static final byte[] HELLO_OF_TLS_1_1 =
            HexFormat.of().parseHex("160302002a02000026" + "0302" + "5a".repeat(32) + "00" + "002f" + "00");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        keytool("ca", "-dname", "CN=Test CA", "-ext", "bc:c");
        keytool("good", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "ca");
        keytool("other", "-dname", "CN=pay.example", "-ext", "san=dns:pay.example", "-signer", "ca");
        keytool("over", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "ca", "-startdate", "-30d");
        keytool("early", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "ca", "-startdate", "+2d");
        keytool("address", "-dname", "CN=10.1.2.3", "-ext", "san=ip:10.1.2.3", "-signer", "ca");
        keytool("wild", "-dname", "CN=*.pay.example", "-ext", "san=dns:*.pay.example", "-signer", "ca");
        keytool("self", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        keytool("stranger", "-dname", "CN=Another CA", "-ext", "bc:c");
        keytool("strange", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "stranger");
        keytool("upstart", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "good");
        keytool("merchant", "-dname", "CN=1900000109", "-signer", "ca");
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("ca", store().getCertificate("ca"));
        try (var file = Files.newOutputStream(folder.resolve("trust.p12"))) {
            trusted.store(file, PASSWORD);
        }
    }

    @BeforeEach
    void trustTheTestCa() {
        System.setProperty(TRUST, folder.resolve("trust.p12").toString());
        System.setProperty(TRUST + "Password", new String(PASSWORD));
    }

    @AfterEach
    void trustAsBefore() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
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
        try (var weChat = Simulator.start(SimulatorConfig.of(known).withGuard(guard("good", known.mchId())))) {
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

    /// The server's own certificate, and trust in whatever is shown, for the server's gate looks at it.
    private static SSLContext trustingContext(String alias) throws Exception {
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, PASSWORD);
        own.setKeyEntry(alias, store().getKey(alias, PASSWORD), PASSWORD, store().getCertificateChain(alias));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[] {new TrustsAll()}, null);
        return context;
    }

    private static Guard guard(String alias, String mchId) throws Exception {
        var factory = trustingContext(alias).getServerSocketFactory();
        return new Guard() {

            @Override
            public ServerSocket socket(int port, int backlog, InetAddress address) throws IOException {
                var socket = (SSLServerSocket) factory.createServerSocket(port, backlog, address);
                socket.setWantClientAuth(true);
                return socket;
            }

            @Override
            public Optional<String> objection(HttpContext context) {
                try {
                    var shown = HttpCoreContext.cast(context).getSSLSession().getPeerCertificates()[0];
                    return shown instanceof X509Certificate own
                                    && own.getSubjectX500Principal().getName().equals("CN=" + mchId)
                            ? Optional.empty()
                            : Optional.of("400 The SSL certificate error");
                } catch (SSLPeerUnverifiedException _) {
                    return Optional.of("400 No required SSL certificate was sent");
                }
            }
        };
    }

    private static final class TrustsAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /// Asks for an account of money, which WeChat shows only to who shows the certificate, and moves none.
    @Test
    void provesAlsoThatWeChatTakesTheCertificate() throws Exception {
        var known = io.saoma.simulator.wire.Merchant.practice();
        try (var weChat = Simulator.start(SimulatorConfig.of(known).withGuard(guard("good", known.mchId())))) {
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
        var own = (X509Certificate) store().getCertificate("merchant");
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
        var end = ((X509Certificate) store().getCertificate("merchant")).getNotAfter();
        assertEquals(end.toInstant(), certificate().until());
    }

    /// As WeChat hands it out: the password is the merchant's number.
    private static ClientCertificate certificate() throws Exception {
        return certificate("merchant", Till.MCH_ID);
    }

    private static ClientCertificate certificate(String alias, String mchId) throws Exception {
        var password = mchId.toCharArray();
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, password);
        own.setKeyEntry(alias, store().getKey(alias, PASSWORD), password, store().getCertificateChain(alias));
        var file = folder.resolve("apiclient_cert.p12");
        try (var out = Files.newOutputStream(file)) {
            own.store(out, password);
        }
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

    /// The JDK's own tool, for nothing else in it makes certificates; valid for seven days.
    private static void keytool(String alias, String... more) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(
                List.of(tool, "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", alias, "-validity", "7"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-storepass", new String(PASSWORD)));
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
        command.addAll(List.of(more));
        var log = folder.resolve("keytool.log");
        var run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(run.waitFor(60, TimeUnit.SECONDS), "keytool hangs");
        assertEquals(0, run.exitValue(), Files.readString(log));
    }

    private static KeyStore store() throws Exception {
        return KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD);
    }

    private static ServerSocket socket(String alias) throws Exception {
        var store = store();
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
