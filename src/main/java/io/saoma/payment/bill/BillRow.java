package io.saoma.payment.bill;

import io.saoma.payment.TradeType;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.Optional;

/// One row of WeChat's bill. The payer's openid, which stands in each, is left out when it is read.
public sealed interface BillRow {

    /// By WeChat's clock.
    Instant at();

    /// Which order it is about.
    Trade trade();

    Fee fee();

    /// An order under everybody's names for it.
    ///
    /// @param body what the payer reads
    /// @param tradeType empty where the bill names none, or one of which no till makes use
    record Trade(String appid, String outTradeNo, String transactionId, String body, Optional<TradeType> tradeType) {}

    /// A customer paid.
    ///
    /// @param total what was ordered, `total_fee`
    /// @param settled what of it the merchant gets, before the fee: coupons may pay a part of it with nothing
    /// @param coupon what coupons paid of it
    record Paid(Instant at, Trade trade, Money total, Money settled, Money coupon, Fee fee) implements BillRow {}

    /// Money goes back to a customer.
    ///
    /// @param refundId WeChat's number for it
    /// @param amount what was asked for, `refund_fee`
    /// @param settled what of it the merchant gives
    record Refunded(
            Instant at,
            Trade trade,
            String outRefundNo,
            String refundId,
            Money amount,
            Money settled,
            Standing standing,
            Fee fee)
            implements BillRow {}

    /// A payment by the customer's code was taken back as a whole.
    record Reversed(Instant at, Trade trade, Money amount, Money settled, Fee fee) implements BillRow {}

    /// How far a refund was when the bill was made.
    enum Standing {
        SUCCESS,
        PROCESSING,
        FAIL
    }
}
