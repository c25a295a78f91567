package io.saoma.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.simulator.order.Switches;
import io.saoma.simulator.phone.PhoneAnswer;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Sign;
import io.saoma.simulator.wire.SignType;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedOrderTest extends SimulatorFixture {

    private static final String NOT_AN_INTEGER = "无法将输入源“/body/xml/total_fee”映射到目标字段“标价金额”中，此字段需要一个合法的 64 位有符号整数";

    @Test
    void givesACodeThatLooksLikeWeChats() {
        var order = Till.order(NUMBER, 88);
        order.put("device_info", "till-1");

        var answer = till.ask(Till.ORDER, order);

        assertEquals("SUCCESS", answer.get("result_code"));
        assertEquals("OK", answer.get("return_msg"));
        assertEquals("NATIVE", answer.get("trade_type"));
        assertEquals("till-1", answer.get("device_info"));
        assertTrue(answer.getOrDefault("code_url", "").matches("weixin://wxpay/bizpayurl\\?pr=[0-9A-Za-z]{7}"));
        assertTrue(answer.getOrDefault("prepay_id", "").matches("wx01120000000[0-9a-z]{23}"), answer.get("prepay_id"));
        assertTrue(answer.getOrDefault("nonce_str", "").matches("[0-9A-Za-z]{16}"));
        assertEquals("x&y<z>", answer.get("unheard_of"));
    }

    @Test
    void answersInXmlWithTheSimulatorsTime() throws IOException {
        var raw = till.send(Till.ORDER, Till.order(NUMBER, 88));

        assertEquals(200, raw.status());
        assertEquals("text/xml", raw.contentType());
        assertEquals("Thu, 01 Jan 2026 04:00:00 GMT", raw.date());
        assertTrue(raw.text().contains("<device_info><![CDATA[]]></device_info>\n"), raw.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appid",
                "mch_id",
                "nonce_str",
                "sign",
                "body",
                "out_trade_no",
                "total_fee",
                "spbill_create_ip",
                "notify_url",
                "trade_type",
                "product_id"
            })
    void namesTheMissingField(String field) {
        var order = Till.order(NUMBER, 88);
        order.put(field, "");

        assertEquals(Map.of("return_code", "FAIL", "return_msg", "缺少参数" + field), till.ask(Till.ORDER, order));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "appid; wx0000000000000000; appid不存在",
                "mch_id; 1234567890; 商户号mch_id与appid不匹配",
                "sign; 00000000000000000000000000000000; 签名错误，请检查后再试",
                "sign_type; SHA1; 签名错误，请检查后再试",
                "total_fee; 1.5; " + NOT_AN_INTEGER,
                "total_fee; 01; " + NOT_AN_INTEGER,
                "total_fee; +1; " + NOT_AN_INTEGER,
                "total_fee; １; " + NOT_AN_INTEGER,
                "total_fee; 9999999999999999999; " + NOT_AN_INTEGER,
                "spbill_create_ip; localhost; invalid spbill_create_ip",
                "spbill_create_ip; 127.1; invalid spbill_create_ip",
                "spbill_create_ip; 1.2.3.256; invalid spbill_create_ip",
                "notify_url; example.com/x; 无效的notify_url，请检查后再试",
                "notify_url; https://example.com; 无效的notify_url，请检查后再试",
                "notify_url; https://example.com/x?a=1; 无效的notify_url，请检查后再试",
                "notify_url; ftp://example.com/x; 无效的notify_url，请检查后再试",
                "trade_type; JSAPI; 商户号该产品权限未开通，请前往商户平台>产品中心检查后重试",
                "trade_type; native; trade_type参数格式错误",
                "fee_type; USD; fee_type参数格式错误",
                "limit_pay; no_debit; limit_pay参数格式错误",
                "time_start; 20260230120000; time_start参数格式错误",
                "time_expire; 2026-01-01; time_expire参数格式错误"
            })
    void refusesBadValuesUnsigned(String field, String value, String text) {
        var order = Till.order(NUMBER, 88);
        order.put(field, value);

        assertEquals(Map.of("return_code", "FAIL", "return_msg", text), till.ask(Till.ORDER, order));
        assertTrue(simulator.phone().all().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000000000"})
    void refusesAmountsThatAreNone(String fen) {
        var order = Till.order(NUMBER, 88);
        order.put("total_fee", fen);

        assertRefused("PARAM_ERROR", "total_fee参数格式错误", till.ask(Till.ORDER, order));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "POS 0001", "POS#0001", "订单000001", "POS/00001"})
    void refusesNumbersThatAreNone(String number) {
        assertEquals("FAIL", till.place(number, 88).get("return_code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "A_b-c|d*9", "12345678901234567890123456789012"})
    void acceptsEveryNumberThatIsAllowed(String number) {
        assertEquals("SUCCESS", till.place(number, 88).get("result_code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "2001:db8::1", "::ffff:10.0.0.1"})
    void acceptsIpv6(String ip) {
        var order = Till.order(NUMBER, 88);
        order.put("spbill_create_ip", ip);

        assertEquals("SUCCESS", till.ask(Till.ORDER, order).get("result_code"));
    }

    @Test
    void countsTheBytesOfTheBody() {
        var order = Till.order(NUMBER, 88);
        order.put("body", "店".repeat(42) + "12");
        assertEquals("SUCCESS", till.ask(Till.ORDER, order).get("result_code"));

        order.put("body", "店".repeat(43));
        assertEquals(
                "输入源“/body/xml/body”映射到值字段“商品描述”字符串规则校验失败，字节数 129，大于最大值 128",
                till.ask(Till.ORDER, order).get("return_msg"));
    }

    @Test
    void refusesEmojiInTheBody() {
        var order = Till.order(NUMBER, 88);
        order.put("body", "咖啡☕");
        assertEquals("SUCCESS", till.ask(Till.ORDER, order).get("result_code"));

        order.put("body", "咖啡🍵");
        assertEquals("FAIL", till.ask(Till.ORDER, order).get("return_code"));
    }

    @Test
    void takesOnlyPost() throws IOException {
        var raw = till.exchange("PUT", Till.ORDER, till.xml(till.signed(Till.order(NUMBER, 88))));

        assertTrue(raw.text().contains("请使用post方法"), raw.text());
        assertFalse(raw.text().contains("sign"));
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        assertTrue(
                till.exchange("POST", Till.ORDER, "{}".getBytes(UTF_8)).text().contains("XML格式错误"));
        assertTrue(till.exchange("POST", Till.ORDER, new byte[0]).text().contains("post数据为空"));
        assertTrue(till.exchange("POST", Till.ORDER, new byte[1 << 20]).text().contains("XML格式错误"));
        assertEquals(404, till.exchange("POST", "/pay/nothing", new byte[0]).status());
    }

    @Test
    void refusesSignaturesThatAreAlmostRight() {
        var right = till.signed(Till.order(NUMBER, 88));
        var sign = right.getOrDefault("sign", "");
        var hmac = Sign.of(right, MERCHANT.apiKey(), SignType.HMAC_SHA256);
        var otherKey = Sign.of(right, "0123456789abcdef0123456789abcdef", SignType.MD5);

        for (var wrong : new String[] {sign.toLowerCase(Locale.ROOT), hmac, otherKey, sign.substring(1)}) {
            var order = new HashMap<>(right);
            order.put("sign", wrong);
            assertEquals("签名错误，请检查后再试", till.ask(Till.ORDER, order).get("return_msg"));
        }
        assertEquals("SUCCESS", till.ask(Till.ORDER, right).get("result_code"));
    }

    @Test
    void answersWithTheAlgorithmOfTheRequest() {
        try (var hmac = new Till(simulator.baseUrl(), MERCHANT, SignType.HMAC_SHA256)) {
            assertEquals(64, hmac.place(NUMBER, 88).getOrDefault("sign", "").length());
            assertEquals(64, hmac.query("NOSUCHORDER").getOrDefault("sign", "").length());
        }
        assertEquals(32, till.query(NUMBER).getOrDefault("sign", "").length());
    }

    @Test
    void hidesTheOrdersFromAnotherKey() {
        var stranger = new Merchant(MERCHANT.appid(), MERCHANT.mchId(), "0123456789abcdef0123456789abcdef");
        try (var other = new Till(simulator.baseUrl(), stranger, SignType.MD5)) {
            assertEquals("签名错误，请检查后再试", other.place(NUMBER, 88).get("return_msg"));
        }
    }

    @Test
    void givesANewCodeForTheSameOrderAndKillsTheOldOne() {
        var order = Till.order(NUMBER, 88);
        var first = till.ask(Till.ORDER, order).getOrDefault("code_url", "");
        order.put("spbill_create_ip", "10.0.0.7");
        order.put("attach", "");
        var second = till.ask(Till.ORDER, order).getOrDefault("code_url", "");

        assertNotEquals(first, second);
        assertEquals(new PhoneAnswer.Refused("二维码已失效"), simulator.phone().scan(first));
        assertInstanceOf(PhoneAnswer.Done.class, simulator.phone().scan(second));
        assertEquals(1, simulator.phone().codes().size());
    }

    @ParameterizedTest
    @CsvSource({"total_fee,89", "body,一号店-茶", "attach,x", "notify_url,http://127.0.0.1:9/other", "product_id,2"})
    void refusesTheSameNumberWithChangedTerms(String field, String value) {
        till.place(NUMBER, 88);
        var changed = Till.order(NUMBER, 88);
        changed.put(field, value);

        assertRefused("INVALID_REQUEST", "201 商户订单号重复", till.ask(Till.ORDER, changed));
        assertEquals(88, simulator.phone().codes().getFirst().fen());
    }

    @Test
    void refusesANumberThatIsPaid() {
        till.place(NUMBER, 88);
        simulator.phone().pay(NUMBER);

        assertRefused("ORDERPAID", "该订单已支付", till.place(NUMBER, 88));
        assertRefused("ORDERPAID", "该订单已支付", till.place(NUMBER, 89));
    }

    @Test
    void refusesANumberThatIsClosed() {
        till.place(NUMBER, 88);
        clock.advance(Duration.ofMinutes(5));
        till.close(NUMBER);

        assertRefused("ORDERCLOSED", "订单已关闭", till.place(NUMBER, 88));
    }

    @Test
    void wantsTheExpiryAtADistanceButOnlyOnce() {
        restart(Switches.standard().withNearestExpiry(Duration.ofMinutes(5)));
        var near = Till.order(NUMBER, 88);
        near.put("time_expire", Till.wireTime(clock.instant().plusSeconds(299)));
        assertEquals("time_expire时间过短，刷卡至少1分钟，其他5分钟", till.ask(Till.ORDER, near).get("return_msg"));

        near.put("time_expire", Till.wireTime(clock.instant().plusSeconds(300)));
        assertEquals("SUCCESS", till.ask(Till.ORDER, near).get("result_code"));
        clock.advance(Duration.ofMinutes(4));
        assertEquals("SUCCESS", till.ask(Till.ORDER, near).get("result_code"));
        clock.advance(Duration.ofMinutes(1));
        assertEquals("ORDERCLOSED", till.ask(Till.ORDER, near).get("err_code"));
    }

    @Test
    void remembersWhatArrived() {
        till.place(NUMBER, 88);
        till.query(NUMBER);

        var paths = simulator.requests().stream().map(request -> request.path()).toList();
        assertEquals(java.util.List.of(Till.ORDER, Till.QUERY), paths);
        var first = simulator.requests().getFirst();
        assertEquals("88", first.field("total_fee"));
        assertEquals(clock.instant(), first.when());
        assertFalse(simulator.requests().toString().contains(MERCHANT.apiKey()));
    }

    private static void assertRefused(String code, String text, Map<String, String> answer) {
        assertEquals("SUCCESS", answer.get("return_code"));
        assertEquals("FAIL", answer.get("result_code"));
        assertEquals(code, answer.get("err_code"));
        assertEquals(text, answer.get("err_code_des"));
    }
}
