package io.saoma.sale;

import io.saoma.sale.Quantity.Pieces;
import java.util.Optional;

/// One line of a basket: so much of one thing at one price; `barcode` is empty where there is none.
///
/// @param price for one piece; of what is weighed, for a kilogram
/// @param reduction what is let off of this line alone
/// @param returned why the goods come back, where they do: then the line counts below zero
public record Line(
        String barcode,
        String name,
        Money price,
        Quantity quantity,
        Optional<Reduction> reduction,
        Optional<ReturnReason> returned) {

    public static final int MOST = Pieces.MOST;

    public Line(String barcode, String name, Money price, Quantity quantity) {
        this(barcode, name, price, quantity, Optional.empty(), Optional.empty());
    }

    public Line(String barcode, String name, Money price, int pieces) {
        this(barcode, name, price, new Pieces(pieces));
    }

    /// What it comes to: below zero where the goods come back.
    public Money sum() {
        var worth = reduction.isPresent() ? full().minus(letOff()) : full();
        return returned.isPresent() ? worth.negated() : worth;
    }

    /// What the goods cost before anything is let off.
    public Money full() {
        return quantity.at(price);
    }

    public Money letOff() {
        return reduction.map(it -> it.from(full())).orElse(Money.ZERO);
    }

    /// How many things a person would count: what is weighed is one.
    public int pieces() {
        return quantity.pieces();
    }

    /// Whether it was weighed: then it is one thing by itself, which can be neither more nor fewer.
    public boolean weighed() {
        return !(quantity instanceof Pieces);
    }

    /// Both as one line; empty where they are not pieces of the same thing at its plain price, or more than a line can
    /// hold.
    public Optional<Line> plus(Line other) {
        var together = pieces() + other.pieces();
        return plain() && other.plain() && sameThing(other) && together <= MOST
                ? Optional.of(withQuantity(together))
                : Optional.empty();
    }

    private boolean plain() {
        return !weighed() && reduction.isEmpty() && returned.isEmpty();
    }

    private boolean sameThing(Line other) {
        return barcode.equals(other.barcode) && name.equals(other.name) && price.equals(other.price);
    }

    public Line withQuantity(int pieces) {
        return new Line(barcode, name, price, new Pieces(pieces), reduction, returned);
    }

    public Line withReduction(Optional<Reduction> wanted) {
        return new Line(barcode, name, price, quantity, wanted, returned);
    }

    public Line withReturned(Optional<ReturnReason> why) {
        return new Line(barcode, name, price, quantity, reduction, why);
    }
}
