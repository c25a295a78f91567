package io.saoma.report;

import io.saoma.book.Orders.GroupRow;
import io.saoma.sale.Money;

/// What was paid for the sales of one cashier, or by one of the means.
///
/// @param word the cashier's name, or a word of `Means`
/// @param refunded what of it has gone back by now
public record OrderGroup(String word, long sales, Money paid, Money refunded) {

    static OrderGroup of(GroupRow row) {
        return new OrderGroup(row.word(), row.sales(), row.paid(), row.refunded());
    }

    OrderGroup plus(OrderGroup other) {
        return new OrderGroup(word, sales + other.sales, paid.plus(other.paid), refunded.plus(other.refunded));
    }

    /// What one of its sales came to, to the nearest fen.
    public Money average() {
        return paid.part(1, sales);
    }
}
