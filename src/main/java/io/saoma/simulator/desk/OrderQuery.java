package io.saoma.simulator.desk;

import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.OrderState;
import io.saoma.simulator.order.Purse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/pay/orderquery`: where an order stands, in the shapes that have been seen on the wire.
record OrderQuery(OrderBook book) implements Endpoint {

    @Override
    public Answer answer(Question question) throws RefusalException {
        FieldRules.ORDERQUERY.check(question);
        var order = find(question).orElseThrow(() -> RefusalException.business("ORDERNOTEXIST", "order not exist"));
        return Answer.success(
                switch (order.state()) {
                    case OrderState.Open _ -> open(order);
                    case OrderState.Closed _ -> closed(order);
                    case OrderState.Paid paid -> paid(order, paid);
                });
    }

    private Optional<Order> find(Question question) throws RefusalException {
        if (question.has("transaction_id")) {
            return book.findTransaction(question.field("transaction_id"));
        }
        if (question.has("out_trade_no")) {
            return book.find(question.field("out_trade_no"));
        }
        throw RefusalException.protocol("缺少参数out_trade_no");
    }

    private static Map<String, String> open(Order order) {
        return Map.of(
                "device_info", "",
                "trade_state", "NOTPAY",
                "trade_state_desc", "订单未支付",
                "total_fee", order.term("total_fee"),
                "out_trade_no", order.outTradeNo());
    }

    private static Map<String, String> closed(Order order) {
        return Map.of(
                "device_info", "",
                "attach", "",
                "trade_state", "CLOSED",
                "trade_state_desc", "订单已关闭",
                "out_trade_no", order.outTradeNo());
    }

    private static Map<String, String> paid(Order order, OrderState.Paid paid) {
        var purse = paid.purse();
        var fields = new HashMap<>(Map.of(
                "trade_state", "SUCCESS",
                "trade_state_desc", "支付成功",
                "openid", paid.openid(),
                "is_subscribe", "N",
                "trade_type", "NATIVE",
                "bank_type", purse.bankType(),
                "transaction_id", paid.transactionId(),
                "out_trade_no", order.outTradeNo(),
                "time_end", WireTime.of(paid.at())));
        fields.put("device_info", order.term("device_info"));
        fields.put("attach", order.term("attach"));
        fields.putAll(money(order.fen(), purse));
        fields.putAll(coupons(purse.coupons()));
        return fields;
    }

    private static Map<String, String> money(long fen, Purse purse) {
        var money = new HashMap<>(Map.of(
                "total_fee",
                Long.toString(fen),
                "fee_type",
                "CNY",
                "cash_fee",
                Long.toString(fen - purse.couponFen()),
                "cash_fee_type",
                "CNY"));
        if (purse.unfundedFen() > 0) {
            money.put("settlement_total_fee", Long.toString(fen - purse.unfundedFen()));
        }
        if (!purse.coupons().isEmpty()) {
            money.put("coupon_fee", Long.toString(purse.couponFen()));
            money.put("coupon_count", Integer.toString(purse.coupons().size()));
        }
        return money;
    }

    private static Map<String, String> coupons(List<Coupon> coupons) {
        var fields = new HashMap<String, String>();
        for (var n = 0; n < coupons.size(); n++) {
            var coupon = coupons.get(n);
            fields.put("coupon_id_" + n, coupon.id());
            fields.put("coupon_fee_" + n, Long.toString(coupon.fen()));
            if (!coupon.type().isEmpty()) {
                fields.put("coupon_type_" + n, coupon.type());
            }
        }
        return fields;
    }
}
