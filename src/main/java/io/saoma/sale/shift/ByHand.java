package io.saoma.sale.shift;

import io.saoma.sale.Money;

/// What was taken for paid by hand within a shift, and what WeChat has said of it by now.
public record ByHand(long count, Money money, long verified, long contradicted) {

    /// How many WeChat has said nothing of yet.
    public long open() {
        return count - verified - contradicted;
    }
}
