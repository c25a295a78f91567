package io.saoma.sale;

import java.time.Instant;
import java.util.List;

/// A basket that has been rung up: from here on it is never edited.
public record Sale(SaleNumber number, List<Line> lines, Money total, String cashier, Instant at) {

    public Sale {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !new Basket(lines).total().equals(total)) {
            throw new IllegalArgumentException("the total of " + number + " is not the sum of its lines");
        }
    }

    public int pieces() {
        return new Basket(lines).pieces();
    }
}
