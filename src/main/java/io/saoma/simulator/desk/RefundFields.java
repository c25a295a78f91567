package io.saoma.simulator.desk;

import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderState;
import io.saoma.simulator.order.Refund;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/// What WeChat says of refunds, in answers and in notices alike.
public final class RefundFields {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private RefundFields() {}

    static Map<String, String> order(Order order) {
        var fields = new HashMap<>(Map.of(
                "out_trade_no", order.outTradeNo(),
                "total_fee", order.term("total_fee"),
                "cash_fee", order.term("total_fee")));
        if (order.state() instanceof OrderState.Paid paid) {
            fields.put("transaction_id", paid.transactionId());
        }
        return fields;
    }

    /// One of the refunds that an answer carries.
    static Map<String, String> block(Refund refund, int n, Instant now) {
        var fields = new HashMap<>(Map.of(
                "out_refund_no_" + n,
                refund.outRefundNo(),
                "refund_id_" + n,
                refund.refundId(),
                "refund_fee_" + n,
                Long.toString(refund.fen()),
                "refund_channel_" + n,
                "ORIGINAL",
                "coupon_refund_fee_" + n,
                "0",
                "refund_account_" + n,
                "REFUND_SOURCE_UNSETTLED_FUNDS",
                "refund_recv_accout_" + n,
                "支付用户的零钱",
                "refund_status_" + n,
                refund.status(now)));
        if (refund.status(now).equals("SUCCESS")) {
            fields.put("refund_success_time_" + n, time(refund.ends()));
        }
        return fields;
    }

    /// What a notice locks in.
    public static Map<String, String> ended(Refund refund) {
        var fields = new HashMap<>(order(refund.order()));
        fields.remove("cash_fee");
        fields.put("out_refund_no", refund.outRefundNo());
        fields.put("refund_id", refund.refundId());
        fields.put("refund_fee", Long.toString(refund.fen()));
        fields.put("settlement_refund_fee", Long.toString(refund.fen()));
        fields.put("refund_status", refund.end().name());
        fields.put("success_time", time(refund.ends()));
        fields.put("refund_recv_accout", "支付用户的零钱");
        fields.put("refund_account", "REFUND_SOURCE_UNSETTLED_FUNDS");
        fields.put("refund_request_source", "API");
        return fields;
    }

    private static String time(Instant time) {
        return TIME.format(time.atZone(Identifiers.BEIJING));
    }
}
