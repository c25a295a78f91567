package io.saoma.simulator.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.simulator.desk.PaidFields;
import io.saoma.simulator.desk.RefundFields;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderState;
import io.saoma.simulator.order.Refund;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Sign;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Writes what WeChat posts of a payment: every field signed in the way in which the order was, which is not named.
public record NoticeWriter(Merchant merchant, Identifiers identifiers, RandomGenerator random) {

    private static final String FOREIGN_KEY = "ffffffffffffffffffffffffffffffff";

    byte[] genuine(Order order, OrderState.Paid paid) {
        return xml(signed(fields(order, paid), order, merchant.apiKey()));
    }

    byte[] forged(Order order, OrderState.Paid paid, Forgery forgery) {
        var fields = fields(order, paid);
        switch (forgery) {
            case OTHER_AMOUNT -> fields.put("total_fee", Long.toString(order.fen() + 1));
            case FOREIGN_MERCHANT -> fields.put("mch_id", "1900000001");
            case NO_SUCH_ORDER -> fields.put("out_trade_no", "NOBODY" + identifiers.nonce());
            case NO_RETURN_CODE -> fields.remove("return_code");
            default -> {}
        }
        var signed = signed(fields, order, forgery == Forgery.OTHER_KEY ? FOREIGN_KEY : merchant.apiKey());
        switch (forgery) {
            case FLIPPED_SIGN -> signed.compute("sign", (_, sign) -> flipped(String.valueOf(sign)));
            case TAMPERED -> signed.put("bank_type", "TAMPERED");
            case UNSIGNED, NO_RETURN_CODE -> signed.remove("sign");
            default -> {}
        }
        return xml(signed);
    }

    /// Signed by nothing, but locked with what only the merchant and WeChat know.
    byte[] refunded(Refund refund) {
        var plain = WireWriter.write(RefundFields.ended(refund), random)
                .replace("<xml>", "<root>")
                .replace("</xml>", "</root>");
        return xml(Map.of(
                "return_code",
                "SUCCESS",
                "appid",
                merchant.appid(),
                "mch_id",
                merchant.mchId(),
                "nonce_str",
                identifiers.nonce(),
                "req_info",
                merchant.lock(plain)));
    }

    private Map<String, String> fields(Order order, OrderState.Paid paid) {
        var fields = new LinkedHashMap<>(PaidFields.of(order, paid));
        fields.putAll(Map.of(
                "return_code",
                "SUCCESS",
                "result_code",
                "SUCCESS",
                "appid",
                merchant.appid(),
                "mch_id",
                merchant.mchId(),
                "nonce_str",
                identifiers.nonce(),
                "unheard_of",
                "x&y<z>"));
        return fields;
    }

    private static Map<String, String> signed(Map<String, String> fields, Order order, String key) {
        var type = SignType.named(order.term("sign_type")).orElseThrow();
        fields.put("sign", Sign.of(fields, key, type));
        return fields;
    }

    private static String flipped(String sign) {
        return (sign.startsWith("0") ? "1" : "0") + sign.substring(1);
    }

    private byte[] xml(Map<String, String> fields) {
        return WireWriter.write(fields, random).getBytes(UTF_8);
    }
}
