package io.saoma.simulator.desk;

import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.Order;
import io.saoma.simulator.order.OrderState;
import io.saoma.simulator.order.Purse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What WeChat says of a payment that it has taken, in the answer to a query and in a notice alike.
public final class PaidFields {

    private PaidFields() {}

    public static Map<String, String> of(Order order, OrderState.Paid paid) {
        var purse = paid.purse();
        var fields = new HashMap<>(Map.of(
                "openid", paid.openid(),
                "is_subscribe", "N",
                "trade_type", order.term("trade_type"),
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
