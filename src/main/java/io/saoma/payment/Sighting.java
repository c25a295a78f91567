package io.saoma.payment;

import io.saoma.sale.Money;
import java.time.Instant;

/// What WeChat says, signed, of a payment that it was asked for by its own number.
public sealed interface Sighting {

    /// It is there; which order it is for, WeChat names.
    ///
    /// @param tradeState WeChat's word, `SUCCESS` or another
    record Seen(String outTradeNo, String tradeState) implements Sighting {}

    /// It is there and paid.
    ///
    /// @param tradeState `SUCCESS`, or `REFUND` where money has gone back since
    record Taken(String outTradeNo, String tradeState, Money totalFee, Instant timeEnd) implements Sighting {}

    /// What says nothing of any payment: `NoOrder`, `Failed`, `Silent` or `Contradiction`.
    record Nothing(Answer answer) implements Sighting {}
}
