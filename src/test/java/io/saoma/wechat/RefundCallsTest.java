package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static io.saoma.wechat.ScriptedServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.payment.refund.RefundGateway;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Money;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `/secapi/pay/refund` and `/pay/refundquery`: what is sent, and what the answers mean.
class RefundCallsTest {

    private static final Refund REFUND = new Refund(
            Till.NUMBER + "R01ABCDE",
            Till.order().sale(),
            Till.NUMBER,
            Till.APPID,
            Till.MCH_ID,
            new Money(1250),
            new Money(300),
            "门店-退款",
            "https://example.com/wx/notify",
            new Grounds(RefundReason.FAULTY, "", List.of(), "李经理"));

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
    void aYesAboutSomethingElseIsNone() throws Exception {
        assertEquals(new Silent(true, "UNBOUND"), refund(accepted().with("out_refund_no", "ANOTHER")));
        assertEquals(new Silent(true, "UNBOUND"), refund(accepted().without("out_refund_no")));
        assertEquals(new Silent(true, "UNBOUND"), refund(accepted().without("appid")));
        assertEquals(new Silent(true, "UNBOUND"), refund(accepted().without("mch_id")));
        assertEquals(new Silent(true, "INCOMPLETE"), refund(accepted().without("refund_id")));
        assertEquals(new Silent(true, "INCOMPLETE"), refund(accepted().without("refund_fee")));
        assertInstanceOf(Contradiction.class, refund(accepted().with("refund_fee", "299")));
        assertInstanceOf(Contradiction.class, refund(accepted().with("refund_fee", "0300")));
        assertInstanceOf(Contradiction.class, refund(accepted().with("total_fee", "300")));
        assertInstanceOf(Contradiction.class, refund(accepted().with("out_trade_no", "SOMEBODY-ELSES")));
        assertInstanceOf(Contradiction.class, refund(accepted().with("mch_id", "1900000001")));
        assertEquals(new Silent(true, "SIGN"), said(says(accepted().with("sign", "0".repeat(64)))));
        assertEquals(new Silent(true, "UNREADABLE"), refund(accepted().with("result_code", "PERHAPS")));
    }

    /// The table of the protocol's section 4.2.
    @ParameterizedTest
    @CsvSource({
        "SYSTEMERROR, RETRY",
        "BIZERR_NEED_RETRY, RETRY",
        "INVALID_REQ_TOO_MUCH, RETRY",
        "FREQUENCY_LIMITED, RETRY",
        "NOTENOUGH, FUNDS",
        "TRADE_OVERDUE, REFUSED",
        "USER_ACCOUNT_ABNORMAL, REFUSED",
        "ERROR, REFUSED",
        "TRADE_STATE_ERROR, REFUSED",
        "REFUND_FEE_INVALID, REFUSED",
        "INVALID_TRANSACTIONID, CONFIGURATION",
        "PARAM_ERROR, CONFIGURATION",
        "ORDERNOTEXIST, CONFIGURATION",
        "APPID_NOT_EXIST, CONFIGURATION",
        "MCHID_NOT_EXIST, CONFIGURATION",
        "REQUIRE_POST_METHOD, CONFIGURATION",
        "SIGNERROR, CONFIGURATION",
        "XML_FORMAT_ERROR, CONFIGURATION",
        "INVALID_REQUEST, ASK",
        "REFUNDNOTEXIST, ASK",
        "SOMETHING_NEW, ASK"
    })
    void aNoMeansWhatTheProtocolSays(String code, Meaning meaning) throws Exception {
        assertEquals(new Failed(meaning, code, "某句话"), refund(Said.refused(code, "某句话")));
    }

    @Test
    void aNoWithoutASentenceIsToldByItsCode() throws Exception {
        assertEquals(new Failed(Meaning.FUNDS, "NOTENOUGH", "NOTENOUGH"), refund(Said.refused("NOTENOUGH", "")));
    }

    /// The table of the protocol's section 4.3.
    @ParameterizedTest
    @CsvSource({
        "SYSTEMERROR, RETRY",
        "FREQUENCY_LIMITED, RETRY",
        "INVALID_TRANSACTIONID, CONFIGURATION",
        "PARAM_ERROR, CONFIGURATION",
        "APPID_NOT_EXIST, CONFIGURATION",
        "MCHID_NOT_EXIST, CONFIGURATION",
        "REQUIRE_POST_METHOD, CONFIGURATION",
        "SIGNERROR, CONFIGURATION",
        "XML_FORMAT_ERROR, CONFIGURATION",
        "NOTENOUGH, ASK",
        "TRADE_OVERDUE, ASK",
        "ERROR, ASK",
        "SOMETHING_NEW, ASK"
    })
    void aQueryThatIsRefusedProvesNothing(String code, Meaning meaning) throws Exception {
        assertEquals(new Failed(meaning, code, "某句话"), ask(Said.refused(code, "某句话")));
    }

    @Test
    void anUnsignedRefusalIsASentenceForAPerson() throws Exception {
        var unsigned = new Said().with("return_code", "FAIL").with("return_msg", "签名错误");

        assertEquals(new Failed(Meaning.ASK, "FAIL", "签名错误"), said(says(unsigned)));
    }

    @Test
    void thereIsNoSuchRefund() throws Exception {
        assertEquals(new NotFound(), ask(Said.refused("REFUNDNOTEXIST", "not exist")));
    }

    @Test
    void readsHowItStands() throws Exception {
        assertEquals(
                new Found(
                        Status.SUCCESS, "50300001", "招商银行信用卡0403", Optional.of(Instant.parse("2026-01-01T04:12:34Z"))),
                ask(found("SUCCESS")
                        .with("refund_success_time_0", "2026-01-01 12:12:34")
                        .with("refund_recv_accout_0", "招商银行信用卡0403")));
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, SUCCESS",
        "CHANGE, CHANGE",
        "REFUNDCLOSE, REFUNDCLOSE",
        "PROCESSING, PROCESSING",
        "TELEPORTED, PROCESSING",
        "success, PROCESSING"
    })
    void takesAWordThatNobodyKnowsForOneThatEndsNothing(String word, Status status) throws Exception {
        assertEquals(status, assertInstanceOf(Found.class, ask(found(word))).status());
    }

    @Test
    void findsOursAmongSeveral() throws Exception {
        var several = found("REFUNDCLOSE")
                .with("refund_count", "2")
                .with("out_refund_no_0", "ANOTHER")
                .with("refund_fee_0", "950")
                .with("coupon_refund_fee_1", "0")
                .with("coupon_refund_fee_1_0", "0")
                .with("out_refund_no_1", REFUND.outRefundNo())
                .with("refund_id_1", "50300002")
                .with("refund_fee_1", "300")
                .with("refund_status_1", "SUCCESS");

        assertEquals(new Found(Status.SUCCESS, "50300002", "", Optional.empty()), ask(several));
    }

    @Test
    void believesNothingOfARefundThatIsNotOurs() throws Exception {
        assertEquals(new Silent(true, "UNBOUND"), ask(found("SUCCESS").with("out_refund_no_0", "ANOTHER")));
        assertEquals(new Silent(true, "UNBOUND"), ask(Said.ok()));
        assertEquals(new Silent(true, "UNREADABLE"), ask(found("")));
        assertEquals(new Silent(true, "INCOMPLETE"), ask(found("SUCCESS").without("refund_id_0")));
        assertEquals(new Silent(true, "INCOMPLETE"), ask(found("SUCCESS").without("total_fee")));
        assertInstanceOf(Contradiction.class, ask(found("SUCCESS").with("refund_fee_0", "299")));
        assertInstanceOf(Contradiction.class, ask(found("REFUNDCLOSE").with("total_fee", "1")));
        assertInstanceOf(Contradiction.class, ask(found("SUCCESS").with("out_trade_no", "SOMEBODY-ELSES")));
        assertEquals(
                Optional.empty(),
                assertInstanceOf(Found.class, ask(found("SUCCESS").with("refund_success_time_0", "20260101120000")))
                        .successTime());
    }

    @Test
    void aCertificateThatWeChatDoesNotTakeIsAClearSentence() throws Exception {
        var page = status(400, "<html><h1>400 The SSL certificate error</h1></html>".getBytes(UTF_8));
        var answer = assertInstanceOf(Failed.class, said(page));

        assertEquals(Meaning.CONFIGURATION, answer.meaning());
        assertEquals("CERTIFICATE", answer.code());
        assertTrue(answer.text().contains("证书"));
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

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 404})
    void aPageIsNoAnswer(int status) throws Exception {
        assertEquals(new Silent(true, "HTTP " + status), said(status(status, "<html></html>".getBytes(UTF_8))));
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

    private static Said accepted() {
        return Said.ok()
                .with("transaction_id", "4200000202601010000000001")
                .with("out_trade_no", Till.NUMBER)
                .with("out_refund_no", REFUND.outRefundNo())
                .with("refund_id", "50300001")
                .with("refund_fee", "300")
                .with("total_fee", "1250")
                .with("cash_fee", "1250");
    }

    private static Said found(String status) {
        return Said.ok()
                .with("transaction_id", "4200000202601010000000001")
                .with("out_trade_no", Till.NUMBER)
                .with("total_fee", "1250")
                .with("refund_count", "1")
                .with("out_refund_no_0", REFUND.outRefundNo())
                .with("refund_id_0", "50300001")
                .with("refund_fee_0", "300")
                .with("refund_status_0", status)
                .with("refund_fee", "300");
    }

    private static RefundAnswer refund(Said said) throws IOException {
        return said(says(said.signed()));
    }

    private static RefundAnswer said(Script script) throws IOException {
        try (var server = ScriptedServer.playing(script);
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            return gateway.refunds().refund(REFUND);
        }
    }

    private static RefundAnswer ask(Said said) throws IOException {
        try (var server = ScriptedServer.playing(says(said.signed()));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            return gateway.refunds().ask(REFUND);
        }
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
