package io.saoma.sale.goods;

import io.saoma.sale.Quantity;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;

/// What the price of a product is for.
public enum Unit {
    /// Sold by piece.
    PIECE("unit.piece"),
    /// Sold by weight, the price is for a kilogram.
    KILOGRAM("unit.kilogram");

    private final String key;

    Unit(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    boolean measures(Quantity quantity) {
        return switch (quantity) {
            case Pieces _ -> this == PIECE;
            case Grams _ -> this == KILOGRAM;
        };
    }
}
