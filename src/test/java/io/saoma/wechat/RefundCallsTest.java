package io.saoma.wechat;

import static io.saoma.wechat.SampleRefund.REFUND;
import static io.saoma.wechat.SampleRefund.accepted;
import static io.saoma.wechat.SampleRefund.found;
import static io.saoma.wechat.ScriptedServer.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundGateway;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// `/secapi/pay/refund` and `/pay/refundquery`: what is sent, to whom, and with which certificate.
class RefundCallsTest {

    private static final URI HERE = URI.create("http://127.0.0.1:9");

    @Test
    void sendsTheVerySameEachTime() throws Exception {
        try (var server = ScriptedServer.playing(says(accepted().signed()));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            assertEquals(new Accepted("50300001"), gateway.refunds().refund(REFUND));
            gateway.refunds().refund(REFUND);

            assertEquals("POST /secapi/pay/refund HTTP/1.1", line(server, 0));
            assertEquals(sent(server, 0), sent(server, 1));
            assertEquals(
                    Map.of(
                            "appid", Till.APPID,
                            "mch_id", Till.MCH_ID,
                            "sign_type", "HMAC-SHA256",
                            "out_trade_no", Till.NUMBER,
                            "out_refund_no", REFUND.outRefundNo(),
                            "total_fee", "1250",
                            "refund_fee", "300",
                            "refund_desc", "门店-退款",
                            "notify_url", "https://example.com/wx/notify"),
                    sent(server, 0));
        }
    }

    @Test
    void asksByTheNumberOfTheRefund() throws Exception {
        try (var server = ScriptedServer.playing(says(found("SUCCESS").signed()));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            gateway.refunds().ask(REFUND);

            assertEquals("POST /pay/refundquery HTTP/1.1", line(server, 0));
            assertEquals(
                    Set.of("appid", "mch_id", "sign_type", "out_refund_no"),
                    sent(server, 0).keySet());
        }
    }

    @Test
    void withoutACertificateNothingIsSent() throws Exception {
        var nowhere = Till.merchant(URI.create("https://127.0.0.1:9"));
        try (var gateway = new WeChatGateway(nowhere, Till.CLOCK)) {
            var answer = assertInstanceOf(Failed.class, gateway.refunds().refund(REFUND));

            assertEquals("CERTIFICATE", answer.code());
        }
    }

    @Test
    void aPageThatAnswersAQuestionSaysNothingOfTheCertificate() {
        var gone = FakeWire.silent("HTTP 400");

        assertEquals(new Silent(true, "HTTP 400"), refunds(gone, gone).ask(REFUND));
    }

    @Test
    void showsTheCertificateOnlyWhereMoneyMoves() {
        var wire = FakeWire.saying(found("SUCCESS").signed().bytes());
        var certified = FakeWire.saying(accepted().signed().bytes());
        var refunds = refunds(wire, certified);

        assertEquals(new Accepted("50300001"), refunds.refund(REFUND));
        assertInstanceOf(Found.class, refunds.ask(REFUND));

        assertEquals(
                List.of("/secapi/pay/refund"),
                certified.sent().stream().map(FakeWire.Sent::path).toList());
        assertEquals(
                List.of("/pay/refundquery"),
                wire.sent().stream().map(FakeWire.Sent::path).toList());
    }

    @Test
    void saysNothingThatThereIsNotToSay() {
        var certified = FakeWire.saying(accepted().signed().bytes());
        var plain = new Refund(
                REFUND.outRefundNo(),
                REFUND.sale(),
                REFUND.outTradeNo(),
                REFUND.appid(),
                REFUND.mchId(),
                REFUND.totalFee(),
                REFUND.refundFee(),
                "",
                "",
                REFUND.grounds());

        refunds(certified, certified).refund(plain);

        var fields = certified.sent().getFirst().fields().keySet();
        assertFalse(fields.contains("refund_desc"));
        assertFalse(fields.contains("notify_url"));
    }

    @Test
    void nobodyElsesKeyAsksAboutARefund() throws Exception {
        try (var server = ScriptedServer.playing(says(found("SUCCESS").signed()));
                var gateway = new WeChatGateway(
                        Merchant.at(server.base(), "wx0000000000000000", Till.MCH_ID, Till.key()), Till.CLOCK)) {
            assertEquals(
                    "MERCHANT",
                    assertInstanceOf(Failed.class, gateway.refunds().ask(REFUND))
                            .code());
            assertEquals(List.of(), server.requests());
        }
        var nobody = FakeWire.saying(found("SUCCESS").signed().bytes());
        var another = new Merchant(Till.APPID, "1900000001", Till.key(), Optional.empty(), List.of(HERE), Till.ROOMY);
        assertEquals(
                "MERCHANT",
                assertInstanceOf(Failed.class, new WeChatRefunds(another, nobody, nobody).ask(REFUND))
                        .code());
        assertEquals(List.of(), nobody.sent());
    }

    private static RefundGateway refunds(Wire wire, Wire certified) {
        return new WeChatRefunds(Till.merchant(HERE), wire, certified);
    }

    private static String line(ScriptedServer server, int request) {
        return server.requests().get(request).head().lines().findFirst().orElse("");
    }

    private static Map<String, String> sent(ScriptedServer server, int request) throws UnreadableException {
        var sent = new LinkedHashMap<>(
                new FlatXml().read(server.requests().get(request).body().getBytes(UTF_8)));
        sent.keySet().removeAll(Set.of("nonce_str", "sign"));
        return sent;
    }
}
