package io.saoma.ui;

import io.saoma.sale.Quantity;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;
import java.math.BigDecimal;

/// How many pieces or how many kilograms a line holds, as every screen says it.
public final class QuantityWords {

    private static final int THOUSANDTHS = 3;

    private QuantityWords() {}

    public static Sentence of(Quantity quantity) {
        return switch (quantity) {
            case Pieces(var count) -> Sentence.of("unit.count", Integer.toString(count));
            case Grams(var grams) -> Sentence.of("unit.weight", BigDecimal.valueOf(grams, THOUSANDTHS));
        };
    }
}
