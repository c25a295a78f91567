package io.saoma.simulator.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is signed in the published and the recomputed vectors of the protocol text, section 1.4.
public final class SignVectors {

    private SignVectors() {}

    public static Map<String, String> published(String... more) {
        var fields = fields(
                "appid", "wxd930ea5d5a258f4f",
                "mch_id", "10000100",
                "device_info", "1000",
                "body", "test",
                "nonce_str", "ibuaiVcKdpRxkhJA");
        fields.putAll(fields(more));
        return fields;
    }

    public static Map<String, String> order() {
        return fields(
                "appid", "wxd930ea5d5a258f4f",
                "mch_id", "10000100",
                "nonce_str", "ibuaiVcKdpRxkhJA",
                "body", "门店-咖啡",
                "out_trade_no", "POS-20260101-0001",
                "total_fee", "88",
                "spbill_create_ip", "192.168.1.10",
                "notify_url", "https://example.com/wx/notify",
                "trade_type", "NATIVE",
                "product_id", "SKU-1",
                "time_start", "20260101120000",
                "time_expire", "20260101120500",
                "attach", "",
                "scene_info", "{\"store_info\":{\"id\":\"S1\",\"name\":\"一号店\"}}");
    }

    public static Map<String, String> unpaidAnswer() {
        return fields(
                "return_code", "SUCCESS",
                "return_msg", "OK",
                "appid", "wxd930ea5d5a258f4f",
                "mch_id", "10000100",
                "device_info", "",
                "nonce_str", "dewGq9USU04gFwUE",
                "result_code", "SUCCESS",
                "total_fee", "88",
                "out_trade_no", "POS-20260101-0001",
                "trade_state", "NOTPAY",
                "trade_state_desc", "订单未支付");
    }

    public static Map<String, String> notice() {
        return fields(
                "return_code", "SUCCESS",
                "result_code", "SUCCESS",
                "appid", "wxd930ea5d5a258f4f",
                "mch_id", "10000100",
                "nonce_str", "5d2b6c2a8db53831f7eda20af46e531c",
                "openid", "oUpF8uMEb4qRXf22hE3X68TekukE",
                "is_subscribe", "N",
                "trade_type", "NATIVE",
                "bank_type", "OTHERS",
                "total_fee", "100",
                "fee_type", "CNY",
                "cash_fee", "88",
                "coupon_fee", "12",
                "coupon_count", "2",
                "coupon_id_0", "2000000000001",
                "coupon_fee_0", "10",
                "coupon_id_1", "2000000000002",
                "coupon_fee_1", "2",
                "transaction_id", "4200000000202601010000000001",
                "out_trade_no", "POS-20260101-0001",
                "attach", "",
                "time_end", "20260101120102");
    }

    /// A code of the merchant's own.
    public static Map<String, String> code() {
        return fields(
                "appid", "wxd930ea5d5a258f4f",
                "mch_id", "10000100",
                "nonce_str", "f6808210402125e30663234f94c87a8c",
                "product_id", "SKU-1",
                "time_stamp", "1767240000");
    }

    private static Map<String, String> fields(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
