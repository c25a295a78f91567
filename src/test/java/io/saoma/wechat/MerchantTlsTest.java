package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static io.saoma.wechat.TestCa.at;
import static io.saoma.wechat.TestCa.prove;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.proof.Flaw;
import io.saoma.payment.proof.Proof;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Money;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.desk.SeenRequest;
import io.saoma.simulator.wire.CertificateDraft;
import io.saoma.simulator.wire.Trust;
import io.saoma.wechat.ScriptedServer.Script;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/// The merchant's own certificate: where it is shown, and what comes of it.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Trust.LOCK)
@Order(4)
class MerchantTlsTest {

    private static final Script GOOD = says(Said.standing("NOTPAY").signed());

    @SuppressWarnings("NullAway.Init")
    private static TestCa ca;

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        ca = new TestCa(folder);
        ca.made.make("merchant", CertificateDraft.of("CN=1900000109").signedBy("ca"));
    }

    @BeforeEach
    void trustTheTestCa() throws Exception {
        ca.trust();
    }

    @AfterEach
    void trustAsBefore() throws Exception {
        ca.distrust();
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
        try (var server = new ScriptedServer(ca.socket("good"), GOOD);
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
        try (var weChat = Simulator.start(SimulatorConfig.of(known).withGuard(ca.made.guard("good", known.mchId())))) {
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
        try (var weChat = Simulator.start(SimulatorConfig.of(known).withGuard(ca.made.guard("good", known.mchId())))) {
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

    /// As WeChat hands it out: the password is the merchant's number.
    private static ClientCertificate certificate() throws Exception {
        return certificate("merchant", Till.MCH_ID);
    }

    private static ClientCertificate certificate(String alias, String mchId) throws Exception {
        var file = ca.made.p12(alias, "apiclient_cert.p12", mchId);
        return ClientCertificate.read(file, mchId);
    }

    private static ServerSocket demanding(String alias) throws Exception {
        var socket = (SSLServerSocket) ca.socket(alias);
        socket.setNeedClientAuth(true);
        return socket;
    }
}
