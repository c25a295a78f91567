package io.saoma.payment;

import io.saoma.sale.Money;
import java.time.Instant;

/// What WeChat says, signed, of a payment that it has taken.
///
/// @param tradeState WeChat's word: `SUCCESS`, or `REFUND` where money has gone back since
/// @param totalFee equal to the order's amount
/// @param cashFee what the payer paid in money; less than `totalFee` where coupons were used
/// @param payer a keyed hash of the payer's openid, empty where WeChat named none; never the openid itself
/// @param isSubscribe WeChat's `Y` or `N`, empty where it said nothing
/// @param timeEnd when the payer paid, by WeChat's clock
/// @param sign the signature of the answer that settled the order
public record Receipt(
        String tradeState,
        String transactionId,
        Money totalFee,
        Money cashFee,
        String feeType,
        String bankType,
        String payer,
        String isSubscribe,
        Instant timeEnd,
        String sign) {}
