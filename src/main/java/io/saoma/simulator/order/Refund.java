package io.saoma.simulator.order;

import java.time.Instant;
import java.util.Map;

/// One refund as WeChat keeps it: once taken, the same number is the same refund for ever.
///
/// @param terms the parameters that a repeated refund must repeat
/// @param ends when it becomes what it becomes; `PROCESSING` until then
public record Refund(Map<String, String> terms, String refundId, Order order, Instant made, Instant ends, End end) {

    /// What becomes of it, as `refund_status` has it.
    public enum End {
        SUCCESS,
        CHANGE,
        REFUNDCLOSE
    }

    public String outRefundNo() {
        return terms.getOrDefault("out_refund_no", "");
    }

    public String outTradeNo() {
        return order.outTradeNo();
    }

    public long fen() {
        return Long.parseLong(terms.getOrDefault("refund_fee", "0"));
    }

    /// `refund_status` at this time.
    public String status(Instant now) {
        return now.isBefore(ends) ? "PROCESSING" : end.name();
    }

    /// Whether it still counts against what the order was paid with.
    boolean counts(Instant now) {
        return end != End.REFUNDCLOSE || now.isBefore(ends);
    }
}
