package io.saoma.wechat;

import static io.saoma.wechat.SampleRefund.REFUND;
import static io.saoma.wechat.SampleRefund.accepted;
import static io.saoma.wechat.SampleRefund.found;
import static io.saoma.wechat.ScriptedServer.says;
import static io.saoma.wechat.ScriptedServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundAnswer.Status;
import io.saoma.wechat.ScriptedServer.Script;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What WeChat's answers to a refund and to the question about it mean.
class RefundAnswerReaderTest {

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

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 404})
    void aPageIsNoAnswer(int status) throws Exception {
        assertEquals(new Silent(true, "HTTP " + status), said(status(status, "<html></html>".getBytes(UTF_8))));
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
}
