package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.PaymentNotice;
import io.saoma.sale.Money;
import io.saoma.wechat.ReadNotice.Genuine;
import io.saoma.wechat.ReadNotice.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Only what WeChat has signed, whole and to us, is a notice.
class NoticeReaderTest {

    private static final ReadNotice V7 = new Genuine(new PaymentNotice(
            SampleNotices.NUMBER,
            "4200000000202601010000000001",
            new Money(100),
            Instant.parse("2026-01-01T04:01:02Z")));

    private final NoticeReader reader = SampleNotices.reader();

    @Test
    void readsTheVectorOfTheProtocolWithAFieldThatNobodyKnows() {
        assertEquals(V7, reader.read(SampleNotices.genuine()));
    }

    @Test
    void takesMd5OnlyFromATillThatOrdersWithIt() {
        var md5 = SampleNotices.v7().with("sign", SampleNotices.V7_MD5).bytes();

        assertEquals(V7, SampleNotices.reader(SignType.MD5).read(md5));
        assertEquals(new Refused("SIGN"), reader.read(md5));
    }

    @Test
    void takesAStrongerSignThanTheOneThatItOrdersWith() {
        assertEquals(V7, SampleNotices.reader(SignType.MD5).read(SampleNotices.genuine()));
    }

    @Test
    void takesASignTypeThatIsNamedForAField() {
        assertEquals(V7, read(SampleNotices.v7().with("sign_type", "HMAC-SHA256")));
    }

    @Test
    void refusesTheSignThatLeavesTheUnknownFieldOut() {
        var careless = SampleNotices.v7().without("future_field").sign(SignType.HMAC_SHA256, Till.KEY);

        assertEquals(
                new Refused("SIGN"),
                reader.read(SampleNotices.v7().with("sign", careless).bytes()));
    }

    static Stream<String> everyField() {
        return SampleNotices.v7().with("sign", SampleNotices.V7_HMAC).fields().keySet().stream().toList().stream();
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void refusesAnyFieldThatWasChangedAfterTheSign(String name) {
        var said = SampleNotices.v7().with("sign", SampleNotices.V7_HMAC);
        var value = said.fields().getOrDefault(name, "");
        var changed = (value.startsWith("1") ? "2" : "1") + value.substring(Math.min(1, value.length()));

        assertInstanceOf(Refused.class, reader.read(said.with(name, changed).bytes()));
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void refusesAnyFieldThatWasTakenOutAfterTheSign(String name) {
        var said = SampleNotices.v7().with("sign", SampleNotices.V7_HMAC);
        var empty = said.fields().getOrDefault(name, "").isEmpty();

        // an empty field is no part of the sign
        assertEquals(
                empty ? Genuine.class : Refused.class,
                reader.read(said.without(name).bytes()).getClass());
    }

    @ParameterizedTest
    @CsvSource({
        "return_code, FAIL, RETURN_CODE",
        "return_code, '', RETURN_CODE",
        "result_code, FAIL, RESULT_CODE",
        "result_code, '', RESULT_CODE",
        "appid, wx0000000000000000, MERCHANT",
        "appid, '', MERCHANT",
        "mch_id, 10000101, MERCHANT",
        "mch_id, '', MERCHANT",
        "trade_type, JSAPI, TRADE_TYPE",
        "trade_type, '', TRADE_TYPE",
        "fee_type, USD, TRADE_TYPE",
        "out_trade_no, '', INCOMPLETE",
        "transaction_id, '', INCOMPLETE",
        "total_fee, '', INCOMPLETE",
        "time_end, '', INCOMPLETE",
        "out_trade_no, 'a b c d e', FIELD",
        "out_trade_no, short, FIELD",
        "transaction_id, '42\n00', FIELD",
        "total_fee, -100, FIELD",
        "total_fee, +100, FIELD",
        "total_fee, 1.00, FIELD",
        "total_fee, 99999999999, FIELD",
        "time_end, 20260230120102, FIELD",
        "time_end, 2026-01-01, FIELD"
    })
    void refusesWhatIsRightlySignedButSaysSomethingElse(String name, String value, String why) {
        assertEquals(new Refused(why), read(SampleNotices.v7().with(name, value)));
    }

    @Test
    void doesWithoutTheCurrencyWhichWeChatMayLeaveOut() {
        assertEquals(V7, read(SampleNotices.v7().without("fee_type")));
    }

    @Test
    void refusesWhatIsNotSignedAtAll() {
        assertEquals(new Refused("SIGN"), reader.read(SampleNotices.v7().bytes()));
        assertEquals(
                new Refused("RETURN_CODE"),
                reader.read(SampleNotices.v7().without("return_code").bytes()));
    }

    @ParameterizedTest
    @MethodSource("crookedSigns")
    void refusesACrookedSign(String sign) {
        assertEquals(
                new Refused("SIGN"),
                reader.read(SampleNotices.v7().with("sign", sign).bytes()));
    }

    static List<String> crookedSigns() {
        return List.of(
                "",
                SampleNotices.V7_HMAC.toLowerCase(java.util.Locale.ROOT),
                SampleNotices.V7_HMAC + " ",
                SampleNotices.V7_HMAC.substring(1),
                SampleNotices.v7().sign(SignType.HMAC_SHA256, "ffffffffffffffffffffffffffffffff"),
                "0".repeat(64));
    }

    static Stream<byte[]> noXml() {
        return Stream.of(
                        "",
                        "<xml>",
                        "<xml></xml>",
                        "{\"return_code\":\"SUCCESS\"}",
                        "<html><body>502</body></html>",
                        "<!DOCTYPE xml [<!ENTITY e SYSTEM"
                                + " \"file:///etc/passwd\">]><xml><return_code>&e;</return_code></xml>",
                        "<xml><return_code>SUCCESS</return_code><return_code>SUCCESS</return_code></xml>",
                        "<xml><a><b>1</b></a></xml>",
                        "<xml><a>" + "x".repeat(NoticeReader.MOST_BYTES) + "</a></xml>")
                .map(text -> text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("noXml")
    void refusesWhatIsNoFlatXml(byte[] body) {
        assertEquals(new Refused("UNREADABLE"), reader.read(body));
    }

    @Test
    void forgetsThePayer() {
        assertFalse(reader.read(SampleNotices.genuine()).toString().contains(Till.OPENID));
    }

    private ReadNotice read(Said said) {
        return reader.read(said.signed().bytes());
    }
}
