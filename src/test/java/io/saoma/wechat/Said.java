package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An answer as WeChat would send it, put together and signed without a line of the room under test.
final class Said {

    private final Map<String, String> fields = new LinkedHashMap<>();

    /// A good envelope for the merchant of `Till`.
    static Said ok() {
        return new Said()
                .with("return_code", "SUCCESS")
                .with("return_msg", "OK")
                .with("result_code", "SUCCESS")
                .with("mch_id", Till.MCH_ID)
                .with("appid", Till.APPID)
                .with("nonce_str", "dewGq9USU04gFwUE");
    }

    static Said refused(String code, String text) {
        return ok().with("result_code", "FAIL").with("err_code", code).with("err_code_des", text);
    }

    static Said code() {
        return ok().with("trade_type", "NATIVE")
                .with("prepay_id", "wx201410272009395522657a690389285100")
                .with("code_url", "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00");
    }

    static Said standing(String tradeState) {
        return ok().with("trade_state", tradeState)
                .with("out_trade_no", Till.NUMBER)
                .with("trade_state_desc", "说明");
    }

    static Said paid() {
        return standing("SUCCESS")
                .with("openid", Till.OPENID)
                .with("is_subscribe", "N")
                .with("trade_type", "NATIVE")
                .with("bank_type", "OTHERS")
                .with("total_fee", "1250")
                .with("fee_type", "CNY")
                .with("cash_fee", "1200")
                .with("coupon_fee", "50")
                .with("coupon_fee_0", "50")
                .with("coupon_count", "1")
                .with("transaction_id", "4200000202601010000000001")
                .with("attach", "")
                .with("future_field", "x&y<z>")
                .with("time_end", "20260101120102");
    }

    static Said reversed() {
        return ok().with("recall", "N");
    }

    Said with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Said without(String name) {
        fields.remove(name);
        return this;
    }

    Said signed() {
        return signed(SignType.HMAC_SHA256, Till.KEY);
    }

    Said signed(SignType type, String key) {
        return with("sign", sign(type, key));
    }

    String sign(SignType type, String key) {
        var text = fields.entrySet().stream()
                        .filter(field -> !field.getKey().equals("sign")
                                && !field.getValue().isEmpty())
                        .sorted((a, b) ->
                                compare(a.getKey().getBytes(UTF_8), b.getKey().getBytes(UTF_8)))
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"))
                + "&key=" + key;
        try {
            if (type == SignType.MD5) {
                return hex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
            }
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return hex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String xml() {
        return fields.entrySet().stream()
                .map(field -> "<%s><![CDATA[%s]]></%s>".formatted(field.getKey(), field.getValue(), field.getKey()))
                .collect(Collectors.joining("\n", "<xml>", "</xml>"));
    }

    byte[] bytes() {
        return xml().getBytes(UTF_8);
    }

    Map<String, String> fields() {
        return fields;
    }

    private static int compare(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b);
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder();
        for (var b : bytes) {
            text.append("%02x".formatted(b));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }
}
