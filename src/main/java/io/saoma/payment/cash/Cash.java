package io.saoma.payment.cash;

import io.saoma.sale.Money;

/// What a customer hands over for a sale, or for a part of it.
///
/// @param due what of the sale it pays; below zero where goods came back and the shop pays
/// @param tendered what was handed over, change included; as much as `due` where the shop pays
public record Cash(Money due, Money tendered) {

    public Cash {
        var fits = due.isPositive() ? tendered.compareTo(due) >= 0 : tendered.equals(due);
        if (!fits) {
            throw new IllegalArgumentException("%d fen do not pay %d".formatted(tendered.fen(), due.fen()));
        }
    }

    public static Cash exactly(Money due) {
        return new Cash(due, due);
    }

    public Money change() {
        return tendered.minus(due);
    }
}
