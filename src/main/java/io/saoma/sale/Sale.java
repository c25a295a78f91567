package io.saoma.sale;

import java.time.Instant;
import java.util.List;

/// A basket that has been rung up: from here on it is never edited.
public record Sale(
        SaleNumber number,
        List<Line> lines,
        Reductions reductions,
        String note,
        Money total,
        String cashier,
        Instant at) {

    public Sale {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !new Basket(lines, reductions, note).total().equals(total)) {
            throw new IllegalArgumentException("the total of " + number + " is not the sum of its lines");
        }
    }

    public Sale(SaleNumber number, Basket basket, String cashier, Instant at) {
        this(number, basket.lines(), basket.reductions(), basket.note(), basket.total(), cashier, at);
    }

    /// What was rung up.
    public Basket basket() {
        return new Basket(lines, reductions, note);
    }

    public int pieces() {
        return basket().pieces();
    }
}
