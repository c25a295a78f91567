package io.saoma.simulator.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why an order cannot be placed again, paid or closed, in WeChat's codes and words; null where it can.
final class Rulings {

    static final Outcome.Refused NO_SUCH_ORDER = new Outcome.Refused("ORDERNOTEXIST", "order not exist");
    static final Outcome.Refused CODE_DEAD = new Outcome.Refused("CODE_DEAD", "二维码已失效");
    static final Outcome.Refused CODE_EXPIRED = new Outcome.Refused("CODE_EXPIRED", "二维码已过期");
    static final Outcome.Refused TOO_MANY_COUPONS = new Outcome.Refused("COUPON", "优惠金额大于订单金额");

    private static final Outcome.Refused PAID = new Outcome.Refused("ORDERPAID", "该订单已支付");
    private static final Outcome.Refused CLOSED = new Outcome.Refused("ORDERCLOSED", "订单已关闭");
    private static final Outcome.Refused REVERSED = new Outcome.Refused("ORDERREVERSED", "该订单已撤销");
    private static final Outcome.Refused OTHER_PAYER = new Outcome.Refused("OTHER_PAYER", "商家订单信息有误");
    private static final Duration CLOSABLE_AFTER = Duration.ofMinutes(5);

    private static final Duration REVERSIBLE_AFTER = Duration.ofSeconds(15);
    private static final Duration REVERSIBLE_UNTIL = Duration.ofDays(7);

    private Rulings() {}

    static Outcome.@Nullable Refused againstPlacing(Order known, Map<String, String> terms, Instant now) {
        return switch (known.state()) {
            case OrderState.Paid _ -> PAID;
            case OrderState.Closed _ -> CLOSED;
            case OrderState.Reversed _ -> REVERSED;
            case OrderState.Open _
            when !known.terms().equals(terms) -> new Outcome.Refused("INVALID_REQUEST", "201 商户订单号重复");
            case OrderState.Open _ -> known.payable(now) ? null : CLOSED;
        };
    }

    static Outcome.Refused againstPresenting(Order known) {
        return switch (known.state()) {
            case OrderState.Paid _ -> PAID;
            case OrderState.Closed _ -> CLOSED;
            case OrderState.Reversed _ -> REVERSED;
            case OrderState.Open _ -> new Outcome.Refused("OUT_TRADE_NO_USED", "商户订单号重复");
        };
    }

    static Outcome.@Nullable Refused againstReversing(Order order, Instant now) {
        if (!order.byCode()) {
            return new Outcome.Refused("INVALID_REQUEST", "该订单不支持撤销，请使用退款");
        }
        if (!now.isBefore(order.created().plus(REVERSIBLE_UNTIL))) {
            return new Outcome.Refused("REVERSE_EXPIRE", "订单超过撤销期限");
        }
        var early = now.isBefore(order.created().plus(REVERSIBLE_AFTER));
        return early && order.state() instanceof OrderState.Open
                ? new Outcome.Refused("USERPAYING", "用户支付中，需要输入密码")
                : null;
    }

    static Outcome.@Nullable Refused againstPaying(Order order, String openid, Instant now) {
        if (order.state() instanceof OrderState.Paid) {
            return PAID;
        }
        if (!order.payable(now)) {
            return CLOSED;
        }
        return order.scannedBy() == null || order.scannedBy().equals(openid) ? null : OTHER_PAYER;
    }

    static Outcome.@Nullable Refused againstClosing(Order order, CloseRule early, Instant now) {
        return switch (order.state()) {
            case OrderState.Paid _ -> new Outcome.Refused("ORDERPAID", "order paid");
            case OrderState.Closed _, OrderState.Reversed _ -> new Outcome.Refused("ORDERCLOSED", "order closed");
            case OrderState.Open _ -> now.isBefore(order.created().plus(CLOSABLE_AFTER)) ? tooEarly(early) : null;
        };
    }

    private static Outcome.@Nullable Refused tooEarly(CloseRule early) {
        return switch (early) {
            case INVALID_REQUEST -> new Outcome.Refused("INVALID_REQUEST", "订单生成后不能马上调用关单接口，最短调用时间间隔为5分钟");
            case SYSTEMERROR -> new Outcome.Refused("SYSTEMERROR", "系统错误");
            case ALLOW -> null;
        };
    }
}
