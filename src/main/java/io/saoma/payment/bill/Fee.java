package io.saoma.payment.bill;

import io.saoma.sale.Money;

/// What WeChat keeps for its work, to the thousandth of a fen, as its bills count it; below zero where it comes back.
public record Fee(long thousandths) {

    public static final Fee ZERO = new Fee(0);

    private static final long FEN = 1_000;

    public Fee plus(Fee other) {
        return new Fee(Math.addExact(thousandths, other.thousandths));
    }

    /// To the nearest fen, for people.
    public Money rounded() {
        return new Money(Math.floorDiv(Math.addExact(thousandths, FEN / 2), FEN));
    }
}
