package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NoOrder;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Paid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.AuthCode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `/pay/micropay` and `/secapi/pay/reverse`: what is sent, and what the answers mean.
class CodeCallsTest {

    private static final AuthCode CODE = new AuthCode("134567890123456789");

    @Test
    void sendsTheOrderWithTheCustomersCodeAndNothingThatBelongsToOurs() throws Exception {
        try (var server = ScriptedServer.playing(says(paid().signed()));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            gateway.pay(Till.byCode(), CODE);

            var request = server.requests().getFirst();
            assertEquals(
                    "POST /pay/micropay HTTP/1.1",
                    request.head().lines().findFirst().orElse(""));
            var sent = new LinkedHashMap<>(new FlatXml().read(request.body().getBytes(UTF_8)));
            sent.keySet().removeAll(Set.of("nonce_str", "sign"));
            assertEquals(
                    Map.of(
                            "appid",
                            Till.APPID,
                            "mch_id",
                            Till.MCH_ID,
                            "sign_type",
                            "HMAC-SHA256",
                            "out_trade_no",
                            Till.NUMBER,
                            "body",
                            "门店-咖啡",
                            "total_fee",
                            "1250",
                            "spbill_create_ip",
                            "192.168.1.10",
                            "time_start",
                            sent.getOrDefault("time_start", ""),
                            "time_expire",
                            sent.getOrDefault("time_expire", ""),
                            "auth_code",
                            CODE.digits()),
                    sent);
        }
    }

    @Test
    void aYesIsThePayment() throws Exception {
        var paid = assertInstanceOf(Paid.class, pay(paid()));

        assertEquals("4200000202601010000000001", paid.receipt().transactionId());
        assertEquals("SUCCESS", paid.receipt().tradeState());
        assertFalse(paid.toString().contains(Till.OPENID), "a customer's openid is kept to ourselves");
    }

    @Test
    void aYesThatNamesAnotherStateIsNone() throws Exception {
        assertEquals(new NotPaid("USERPAYING"), pay(paid().with("trade_state", "USERPAYING")));
    }

    @Test
    void aYesAboutSomethingElseIsNone() throws Exception {
        assertEquals(new Silent(true, "UNBOUND"), pay(paid().with("out_trade_no", "SOMEBODY-ELSES")));
        assertInstanceOf(Contradiction.class, pay(paid().without("out_trade_no")));
        assertInstanceOf(Contradiction.class, pay(paid().without("transaction_id")));
        assertInstanceOf(Contradiction.class, pay(paid().with("total_fee", "1")));
        assertInstanceOf(Contradiction.class, pay(paid().with("trade_type", "NATIVE")));
        assertEquals(new Silent(true, "SIGN"), said(paid().with("sign", "0".repeat(64))));
    }

    /// The table of the protocol's section 5.3.
    @ParameterizedTest
    @CsvSource({
        "SYSTEMERROR, RETRY", "BANKERROR, RETRY", "USERPAYING, PAYING", "ORDERPAID, PAID",
        "ORDERCLOSED, CLOSED", "ORDERREVERSED, CLOSED", "AUTHCODEEXPIRE, DECLINED", "AUTH_CODE_ERROR, DECLINED",
        "AUTH_CODE_INVALID, DECLINED", "NOTENOUGH, DECLINED", "NOTSUPORTCARD, DECLINED", "BUYER_MISMATCH, DECLINED",
        "TRADE_ERROR, DECLINED", "INVALID_REQUEST, DECLINED", "OUT_TRADE_NO_USED, DECLINED", "NOAUTH, CONFIGURATION",
        "PARAM_ERROR, CONFIGURATION", "SIGNERROR, CONFIGURATION", "ORDERNOTEXIST, ASK", "SOMETHING_NEW, ASK"
    })
    void aNoMeansWhatTheProtocolSays(String code, Meaning meaning) throws Exception {
        assertEquals(new Failed(meaning, code, "某句话"), pay(Said.refused(code, "某句话")));
    }

    @Test
    void readsHowAPaymentByCodeStands() throws Exception {
        try (var server = ScriptedServer.playing(
                        says(Said.paid().with("trade_type", "MICROPAY").signed()),
                        says(Said.paid().signed()),
                        says(Said.standing("REVOKED").signed()));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            assertInstanceOf(Paid.class, gateway.ask(Till.byCode()));
            assertInstanceOf(Contradiction.class, gateway.ask(Till.byCode()), "it is paid as another kind of order");
            assertEquals(new Answer.Closed("REVOKED"), gateway.ask(Till.byCode()));
        }
    }

    @Test
    void reversesByTheNumber() throws Exception {
        assertEquals(new CloseAccepted(), reverse(Said.reversed()));
        assertEquals(Meaning.RETRY, refusal(Said.ok().with("recall", "Y")));
        assertEquals(new Silent(true, "UNREADABLE"), reverse(Said.ok()));
        assertEquals(Meaning.PAYING, refusal(Said.refused("USERPAYING", "用户支付中")));
        assertEquals(Meaning.IRREVERSIBLE, refusal(Said.refused("REVERSE_EXPIRE", "订单超过撤销期限")));
        assertEquals(Meaning.CLOSED, refusal(Said.refused("ORDERREVERSED", "已撤销")));
        assertEquals(Meaning.RETRY, refusal(Said.refused("SYSTEMERROR", "系统错误")));
        assertEquals(Meaning.ASK, refusal(Said.refused("TRADE_ERROR", "交易错误")));
        assertEquals(new NoOrder(), reverse(Said.refused("ORDERNOTEXIST", "order not exist")));
    }

    private static Said paid() {
        return Said.paid().without("trade_state").with("trade_type", "MICROPAY");
    }

    private static Answer pay(Said said) throws IOException {
        return said(said.signed());
    }

    private static Answer said(Said said) throws IOException {
        try (var server = ScriptedServer.playing(says(said));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            return gateway.pay(Till.byCode(), CODE);
        }
    }

    private static Meaning refusal(Said said) throws IOException {
        return assertInstanceOf(Failed.class, reverse(said)).meaning();
    }

    private static Answer reverse(Said said) throws IOException {
        try (var server = ScriptedServer.playing(says(said.signed()));
                var gateway = new WeChatGateway(Till.merchant(server.base()), Till.CLOCK)) {
            var answer = gateway.reverse(Till.byCode());
            assertEquals(
                    "POST /secapi/pay/reverse HTTP/1.1",
                    server.requests().getFirst().head().lines().findFirst().orElse(""));
            return answer;
        }
    }
}
