package io.saoma.simulator.desk;

import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.order.OrderState;
import java.util.HashMap;
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
                    case OrderState.Closed _ -> ended(order, "CLOSED", "订单已关闭");
                    case OrderState.Reversed _ -> ended(order, "REVOKED", "订单已撤销");
                    case OrderState.Paid paid ->
                        paid(order, paid, book.refunds().touched(order.outTradeNo()));
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
        var byCode = order.byCode();
        if (byCode && order.paymentFailed()) {
            return open(order, "PAYERROR", "支付失败，请撤销订单");
        }
        return byCode ? open(order, "USERPAYING", "需要用户输入支付密码") : open(order, "NOTPAY", "订单未支付");
    }

    private static Map<String, String> open(Order order, String tradeState, String words) {
        return Map.of(
                "device_info",
                "",
                "trade_state",
                tradeState,
                "trade_state_desc",
                words,
                "total_fee",
                order.term("total_fee"),
                "out_trade_no",
                order.outTradeNo());
    }

    private static Map<String, String> ended(Order order, String tradeState, String words) {
        return Map.of(
                "device_info",
                "",
                "attach",
                "",
                "trade_state",
                tradeState,
                "trade_state_desc",
                words,
                "out_trade_no",
                order.outTradeNo());
    }

    private static Map<String, String> paid(Order order, OrderState.Paid paid, boolean refunded) {
        var fields = new HashMap<>(PaidFields.of(order, paid));
        fields.put("trade_state", refunded ? "REFUND" : "SUCCESS");
        fields.put("trade_state_desc", refunded ? "订单发生过退款，退款详情请查询退款单" : "支付成功");
        return fields;
    }
}
