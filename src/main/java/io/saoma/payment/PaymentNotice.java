package io.saoma.payment;

import io.saoma.sale.Money;
import java.time.Instant;

/// What WeChat says by itself, rightly signed, of a payment to this merchant.
///
/// A hint and no more: only a query makes a payment paid.
///
/// @param timeEnd when the payer paid, by WeChat's clock
public record PaymentNotice(String outTradeNo, String transactionId, Money totalFee, Instant timeEnd) {}
