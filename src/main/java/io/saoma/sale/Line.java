package io.saoma.sale;

import io.saoma.sale.Quantity.Pieces;
import java.util.Optional;

/// One line of a basket: so much of one thing at one price; `barcode` is empty where there is none.
///
/// @param price for one piece; of what is weighed, for a kilogram
public record Line(String barcode, String name, Money price, Quantity quantity) {

    public static final int MOST = Pieces.MOST;

    public Line(String barcode, String name, Money price, int pieces) {
        this(barcode, name, price, new Pieces(pieces));
    }

    public Money sum() {
        return quantity.at(price);
    }

    /// How many things a person would count: what is weighed is one.
    public int pieces() {
        return quantity.pieces();
    }

    /// Whether it was weighed: then it is one thing by itself, which can be neither more nor fewer.
    public boolean weighed() {
        return !(quantity instanceof Pieces);
    }

    /// Both as one line; empty where they are not pieces of the same thing, or more than a line can hold.
    public Optional<Line> plus(Line other) {
        var together = pieces() + other.pieces();
        return sameThing(other) && !weighed() && !other.weighed() && together <= MOST
                ? Optional.of(withQuantity(together))
                : Optional.empty();
    }

    private boolean sameThing(Line other) {
        return barcode.equals(other.barcode) && name.equals(other.name) && price.equals(other.price);
    }

    public Line withQuantity(int pieces) {
        return new Line(barcode, name, price, pieces);
    }
}
