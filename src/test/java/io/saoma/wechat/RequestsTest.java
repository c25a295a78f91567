package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestsTest {

    private final Requests requests = new Requests(Till.merchant(URI.create("https://one.example")));

    @Test
    void placesTheOrderAsItIsFrozenInTheTimeOfBeijing() {
        var sent = same(requests.of(Call.PLACE, Till.order("门店-咖啡\n😀")));

        var expected = new LinkedHashMap<>(common());
        expected.put("body", "门店-咖啡");
        expected.put("total_fee", "1250");
        expected.put("spbill_create_ip", "192.168.1.10");
        expected.put("time_start", "20260101120000");
        expected.put("time_expire", "20260101120600");
        expected.put("notify_url", "https://example.com/wx/notify");
        expected.put("trade_type", "NATIVE");
        expected.put("product_id", "01-260101-0001");
        assertEquals(expected, sent);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASK", "CLOSE"})
    void asksAndClosesByTheNumberAlone(Call call) {
        assertEquals(common(), same(requests.of(call, Till.order())));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void signsEveryFieldWithANonceOfItsOwn(Call call) {
        var one = requests.of(call, Till.order());
        var other = requests.of(call, Till.order());

        assertTrue(one.getOrDefault("nonce_str", "").matches("[0-9a-f]{32}"));
        assertNotEquals(one.get("nonce_str"), other.get("nonce_str"));
        var signed = new Said();
        one.forEach(signed::with);
        assertEquals(signed.sign(SignType.HMAC_SHA256, Till.KEY), one.get("sign"));
    }

    private static Map<String, String> common() {
        return Map.of(
                "appid", Till.APPID,
                "mch_id", Till.MCH_ID,
                "sign_type", "HMAC-SHA256",
                "out_trade_no", Till.NUMBER);
    }

    /// What is the same in every request for the order.
    private static Map<String, String> same(Map<String, String> fields) {
        var kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(Set.of("nonce_str", "sign"));
        return kept;
    }
}
