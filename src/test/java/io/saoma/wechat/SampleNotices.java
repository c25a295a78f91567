package io.saoma.wechat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// The notice of the protocol's test vector V7, and readers for the merchant that it is meant for.
public final class SampleNotices {

    public static final String NUMBER = "POS-20260101-0001";

    static final String V7_MD5 = "866218219DE7DA656641282DFDC00DFA";
    static final String V7_HMAC = "8D7B1C11B8C1EB1F6F735A1C7D76DC7AD15C7B82ACACF8A73AE17403E819C5C2";

    private SampleNotices() {}

    /// A reader of a till that orders with HMAC-SHA256.
    public static NoticeReader reader() {
        return reader(SignType.HMAC_SHA256);
    }

    static NoticeReader reader(SignType type) {
        var nowhere = URI.create("http://127.0.0.1:9");
        return new NoticeReader(Merchant.at(nowhere, Till.APPID, Till.MCH_ID, new MerchantKey(Till.KEY, type)));
    }

    /// V7 with its HMAC sign, as bytes.
    public static byte[] genuine() {
        return v7().with("sign", V7_HMAC).bytes();
    }

    /// V7 as it would be signed by somebody who does not know the key.
    public static byte[] forged() {
        return v7().signed(SignType.HMAC_SHA256, "ffffffffffffffffffffffffffffffff")
                .bytes();
    }

    static Said v7() {
        var said = new Said();
        fields().forEach(said::with);
        return said;
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("return_code", "SUCCESS");
        fields.put("result_code", "SUCCESS");
        fields.put("appid", Till.APPID);
        fields.put("mch_id", Till.MCH_ID);
        fields.put("nonce_str", "5d2b6c2a8db53831f7eda20af46e531c");
        fields.put("openid", Till.OPENID);
        fields.put("is_subscribe", "N");
        fields.put("trade_type", "NATIVE");
        fields.put("bank_type", "OTHERS");
        fields.put("total_fee", "100");
        fields.put("fee_type", "CNY");
        fields.put("cash_fee", "88");
        fields.put("coupon_fee", "12");
        fields.put("coupon_count", "2");
        fields.put("coupon_id_0", "2000000000001");
        fields.put("coupon_fee_0", "10");
        fields.put("coupon_id_1", "2000000000002");
        fields.put("coupon_fee_1", "2");
        fields.put("transaction_id", "4200000000202601010000000001");
        fields.put("out_trade_no", NUMBER);
        fields.put("attach", "");
        fields.put("time_end", "20260101120102");
        fields.put("future_field", "x&y<z>");
        return fields;
    }
}
