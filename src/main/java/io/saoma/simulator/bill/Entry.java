package io.saoma.simulator.bill;

import io.saoma.simulator.order.Order;
import java.time.Instant;
import java.util.Map;

/// What one row of a bill is made of.
///
/// @param order what was paid, or whose money goes back
/// @param payer who paid, an openid
/// @param tradeState SUCCESS, REFUND or REVOKED
/// @param fen what was ordered; nothing where money goes back
/// @param unfunded what of `fen`, or of `back`, the merchant does not get
/// @param back what goes back
/// @param refund the cells of a refund: numbers, way and standing
record Entry(
        Instant at,
        Order order,
        String transactionId,
        String payer,
        String bank,
        String tradeState,
        long fen,
        long coupon,
        long unfunded,
        long back,
        Map<String, String> refund) {

    long settled() {
        return fen == 0 ? 0 : fen - unfunded;
    }

    long settledBack() {
        return back == 0 ? 0 : back - unfunded;
    }

    /// Below zero where money goes back.
    long fee() {
        return Yuan.feeOf(settled()) - Yuan.feeOf(settledBack());
    }
}
