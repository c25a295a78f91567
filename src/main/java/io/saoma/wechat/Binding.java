package io.saoma.wechat;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Contradiction;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.Order;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Whether a rightly signed answer is about our order and agrees with it.
final class Binding {

    private static final Answer UNBOUND = new Silent(true, "UNBOUND");

    private Binding() {}

    static Optional<Answer> objection(Order order, Reply reply) {
        if (reply.differs("out_trade_no", order.outTradeNo()) || !reply.has("appid") || !reply.has("mch_id")) {
            return Optional.of(UNBOUND);
        }
        return difference(order, reply).map(Contradiction::new);
    }

    private static Optional<String> difference(Order order, Reply reply) {
        return expected(order).entrySet().stream()
                .filter(field -> reply.differs(field.getKey(), field.getValue()))
                .map(field -> "%s is %s at WeChat, but %s in our order"
                        .formatted(field.getKey(), reply.text(field.getKey()), field.getValue()))
                .findFirst();
    }

    private static Map<String, String> expected(Order order) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("appid", order.appid());
        fields.put("mch_id", order.mchId());
        fields.put("total_fee", Long.toString(order.totalFee().fen()));
        fields.put("fee_type", "CNY");
        return fields;
    }
}
