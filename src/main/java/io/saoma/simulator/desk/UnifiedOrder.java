package io.saoma.simulator.desk;

import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `/pay/unifiedorder` for trade_type NATIVE: an order and the code to scan for it.
record UnifiedOrder(OrderBook book, InstantSource clock, Duration nearestExpiry) implements Endpoint {

    /// A repeated order may differ in these and in nothing else.
    private static final Set<String> FREE = Set.of("nonce_str", "sign", "spbill_create_ip");

    @Override
    public Answer answer(Question question) throws RefusalException {
        FieldRules.UNIFIEDORDER.check(question);
        NativeRules.check(question);
        WireTime.read(question, "time_start");
        var expires = expires(question);
        return switch (book.place(terms(question), expires)) {
            case Outcome.Done(var order) -> Answer.success(placed(order));
            case Outcome.Refused refused -> throw RefusalException.of(refused);
        };
    }

    /// Only the first order is measured: a resend a little later must not fail for being later.
    private @Nullable Instant expires(Question question) throws RefusalException {
        var expires = WireTime.read(question, "time_expire");
        var first = book.find(question.field("out_trade_no")).isEmpty();
        if (first && expires != null && expires.isBefore(clock.instant().plus(nearestExpiry))) {
            throw RefusalException.protocol("time_expire时间过短，刷卡至少1分钟，其他5分钟");
        }
        return expires;
    }

    private static Map<String, String> terms(Question question) {
        var terms = new HashMap<>(question.fields());
        terms.keySet().removeAll(FREE);
        terms.values().removeIf(String::isEmpty);
        return terms;
    }

    private static Map<String, String> placed(Order order) {
        return Map.of(
                "trade_type", "NATIVE",
                "device_info", order.term("device_info"),
                "prepay_id", order.code().prepayId(),
                "code_url", order.code().url());
    }
}
