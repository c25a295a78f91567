package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Closed;
import io.saoma.payment.Answer.Code;
import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Paid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.Receipt;
import io.saoma.sale.Money;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an answer may be believed, from its envelope to the last field.
class AnswerReaderTest {

    private static final Answer UNREADABLE = new Silent(true, "UNREADABLE");
    private static final Answer SIGN = new Silent(true, "SIGN");
    private static final Answer UNBOUND = new Silent(true, "UNBOUND");

    @ParameterizedTest
    @EnumSource(Call.class)
    void anUnsignedRefusalIsASentenceAndNoOutcome(Call call) {
        var refusal = new Said().with("return_code", "FAIL").with("return_msg", "签名错误，请检查后再试\n");

        assertEquals(new Failed(Meaning.ASK, "FAIL", "签名错误，请检查后再试"), read(call, refusal));
        assertEquals(new Failed(Meaning.ASK, "FAIL", ""), read(call, new Said().with("return_code", "FAIL")));
        assertEquals(
                new Failed(Meaning.ASK, "FAIL", "OK"),
                read(
                        call,
                        Said.refused("ORDERCLOSED", "")
                                .with("return_code", "FAIL")
                                .signed()));
        assertEquals(
                new Failed(Meaning.ASK, "FAIL", "ab c"), read(call, refusal.with("return_msg", "\u0007a\nb\r c ")));
        assertEquals(
                128,
                assertInstanceOf(Failed.class, read(call, refusal.with("return_msg", "长".repeat(5_000))))
                        .text()
                        .length());
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void noEnvelopeIsNoAnswer(Call call) {
        assertEquals(UNREADABLE, read(call, new Said().with("a", "1").signed()));
        assertEquals(
                UNREADABLE, read(call, Said.ok().with("return_code", "success").signed()));
        assertEquals(UNREADABLE, read(call, Said.ok().without("result_code").signed()));
        assertEquals(
                UNREADABLE, read(call, Said.ok().with("result_code", "MAYBE").signed()));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void withoutTheRightSignNothingIsBelieved(Call call) {
        var good = Said.paid().signed();
        var sign = good.fields().getOrDefault("sign", "");

        assertEquals(SIGN, read(call, Said.paid()));
        assertEquals(SIGN, read(call, Said.paid().with("sign", "")));
        assertEquals(SIGN, read(call, Said.paid().with("sign", sign.toLowerCase(Locale.ROOT))));
        assertEquals(SIGN, read(call, Said.paid().signed(SignType.MD5, Till.KEY)));
        assertEquals(SIGN, read(call, Said.paid().signed(SignType.HMAC_SHA256, "0".repeat(32))));
        assertEquals(SIGN, read(call, Said.paid().signed().with("total_fee", "1")));
        assertEquals(SIGN, read(call, Said.paid().signed().without("future_field")));
        assertEquals(SIGN, read(call, Said.refused("ORDERNOTEXIST", "")));
        assertEquals(SIGN, read(call, Said.ok()));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void anAnswerToSomethingElseIsNone(Call call) {
        assertEquals(
                UNBOUND,
                read(call, Said.paid().with("out_trade_no", "0126010100027K3QZ").signed()));
        assertEquals(
                UNBOUND,
                read(
                        call,
                        Said.refused("ORDERPAID", "")
                                .with("out_trade_no", "other1")
                                .signed()));
        assertEquals(UNBOUND, read(call, Said.paid().without("appid").signed()));
        assertEquals(UNBOUND, read(call, Said.paid().with("mch_id", "").signed()));
    }

    @Test
    void aStandingWithoutANumberIsNone() {
        assertEquals(
                UNBOUND,
                read(Call.ASK, Said.standing("CLOSED").without("out_trade_no").signed()));
    }

    @ParameterizedTest
    @CsvSource({
        "appid, wx0000000000000000",
        "mch_id, 10000101",
        "total_fee, 1251",
        "total_fee, 01250",
        "total_fee, 1250.00",
        "total_fee, -1250",
        "fee_type, USD",
        "trade_type, JSAPI"
    })
    void aSignedAnswerThatDiffersFromTheOrderContradictsIt(String field, String value) {
        for (var state : new String[] {"SUCCESS", "REFUND"}) {
            var said = Said.paid().with("trade_state", state).with(field, value).signed();
            var contradiction = assertInstanceOf(Contradiction.class, read(Call.ASK, said));
            assertTrue(contradiction.why().contains(value), contradiction.why());
        }
    }

    @Test
    void anUnpaidAnswerIsComparedToo() {
        assertEquals(
                new NotPaid("NOTPAY"),
                read(Call.ASK, Said.standing("NOTPAY").with("total_fee", "1250").signed()));
        assertInstanceOf(
                Contradiction.class,
                read(Call.ASK, Said.standing("NOTPAY").with("total_fee", "88").signed()));
        assertInstanceOf(
                Contradiction.class,
                read(Call.PLACE, Said.code().with("mch_id", "10000101").signed()));
        assertInstanceOf(
                Contradiction.class,
                read(Call.CLOSE, Said.ok().with("appid", "wx1").signed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction_id", "total_fee", "time_end"})
    void paidWithoutWhatProvesItContradicts(String field) {
        var contradiction = assertInstanceOf(
                Contradiction.class, read(Call.ASK, Said.paid().with(field, "").signed()));

        assertTrue(contradiction.why().contains(field), contradiction.why());
        assertInstanceOf(
                Contradiction.class, read(Call.ASK, Said.paid().without(field).signed()));
    }

    @ParameterizedTest
    @CsvSource({
        "time_end, 2026-01-01 12:01:02",
        "time_end, 20260230120102",
        "time_end, 20260101126102",
        "cash_fee, 12.00",
        "cash_fee, -1250",
        "cash_fee, +1250",
        "coupon_fee, -1",
        "settlement_total_fee, -1250",
        "cash_fee, 99999999999999999999"
    })
    void paidWithNonsenseContradicts(String field, String value) {
        assertInstanceOf(
                Contradiction.class,
                read(Call.ASK, Said.paid().with(field, value).signed()));
    }

    @Test
    void paidWithCouponsIsComparedByTheOrdersAmount() {
        var free = Said.paid().with("cash_fee", "0").with("settlement_total_fee", "0");

        assertEquals(new Money(0), paid(free).cashFee());
        assertEquals(new Money(1250), paid(free).totalFee());
        assertEquals(new Money(1250), paid(Said.paid().without("cash_fee")).cashFee());
    }

    @Test
    void paidWithTheLeastFieldsIsPaid() {
        var least = Said.standing("SUCCESS")
                .with("total_fee", "1250")
                .with("transaction_id", "42")
                .with("time_end", "20260228235959");

        var receipt = paid(least);

        assertEquals("", receipt.payer());
        assertEquals("", receipt.isSubscribe());
        assertEquals("", receipt.bankType());
        assertEquals("CNY", receipt.feeType());
    }

    @Test
    void namesThePayerByAPseudonym() {
        assertEquals(Till.key().payer(Till.OPENID), paid(Said.paid()).payer());
    }

    @Test
    void anOrderWithARefundWasPaid() {
        assertEquals("REFUND", paid(Said.paid().with("trade_state", "REFUND")).tradeState());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTPAY", "USERPAYING", "ACCEPT", "PAYERROR", "SOMETHING_NEW"})
    void anyOtherWordMeansNotPaid(String state) {
        assertEquals(
                new NotPaid(state),
                read(Call.ASK, Said.standing(state).with("device_info", "").signed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "REVOKED"})
    void closedAndRevokedAreTheEnd(String state) {
        assertEquals(new Closed(state), read(Call.ASK, Said.standing(state).signed()));
    }

    @Test
    void aStandingWithoutAWordIsUnreadable() {
        assertEquals(UNREADABLE, read(Call.ASK, Said.standing("").signed()));
    }

    @Test
    void aCodeMayComeWithoutAPrepayId() {
        assertEquals(
                new Code("", "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00"),
                read(Call.PLACE, Said.code().without("prepay_id").signed()));
        assertEquals(
                UNREADABLE, read(Call.PLACE, Said.code().without("code_url").signed()));
    }

    @Test
    void aSignedRefusalIsRead() {
        assertEquals(
                new Failed(Meaning.PAID, "ORDERPAID", "该订单已支付"),
                read(Call.PLACE, Said.refused("ORDERPAID", "该订单已支付").signed()));
        assertEquals(
                new CloseAccepted(),
                read(Call.CLOSE, Said.ok().with("result_msg", "OK").signed()));
    }

    private static Receipt paid(Said said) {
        return assertInstanceOf(Paid.class, read(Call.ASK, said.signed())).receipt();
    }

    private static Answer read(Call call, Said said) {
        return new AnswerReader(Till.key()).of(call, Till.order(), new Reply(said.fields()));
    }
}
