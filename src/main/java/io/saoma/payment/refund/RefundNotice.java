package io.saoma.payment.refund;

import io.saoma.sale.Money;

/// What WeChat says by itself of a refund of this merchant's, encrypted with a key that only the two know.
///
/// A hint and no more: only a query says what became of the money.
public record RefundNotice(
        String outRefundNo, String outTradeNo, Money totalFee, Money refundFee, String refundStatus) {}
