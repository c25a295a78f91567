package io.saoma.payment.refund;

import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import java.util.List;

/// What each line of a sale may still give back: its share of what was paid, after all discounts, so that all ways of
/// giving a sale back in parts come to what was paid, to the fen.
///
/// @param returned what has gone back before, in whatever order
public record LinesLeft(Basket basket, List<Money> shares, List<ReturnedLine> returned) {

    public LinesLeft {
        shares = List.copyOf(shares);
        returned = List.copyOf(returned);
    }

    public LinesLeft(Basket basket, List<ReturnedLine> returned) {
        this(basket, basket.shares(), returned);
    }

    /// How many pieces of this line, counted from 1, may still come back; none of what had come back itself.
    public int pieces(int line) {
        var sold = basket.lines().get(line - 1);
        return sold.returned().isPresent() ? 0 : sold.pieces() - before(line);
    }

    /// These pieces of the line and what goes back for them: what was paid for all that will have come back then, less
    /// what has gone back, so that a refund that failed in between leaves no fen behind.
    public ReturnedLine of(int line, int pieces) {
        var sold = basket.lines().get(line - 1);
        if (pieces > pieces(line)) {
            throw new IllegalArgumentException("%d of line %d cannot come back".formatted(pieces, line));
        }
        var paid = shares.get(line - 1).part((long) before(line) + pieces, sold.pieces());
        var money = paid.minus(back(line));
        return new ReturnedLine(line, pieces, money.isPositive() ? money : Money.ZERO);
    }

    private Money back(int line) {
        return returned.stream()
                .filter(it -> it.line() == line)
                .map(ReturnedLine::money)
                .reduce(Money.ZERO, Money::plus);
    }

    private int before(int line) {
        return returned.stream()
                .filter(it -> it.line() == line)
                .mapToInt(ReturnedLine::pieces)
                .sum();
    }
}
