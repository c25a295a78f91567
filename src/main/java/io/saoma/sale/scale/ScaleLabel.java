package io.saoma.sale.scale;

import io.saoma.sale.Money;

/// What a scale has printed into a barcode: which product, and either what is to be paid for it or what it weighs.
public sealed interface ScaleLabel {

    /// The digits of the product's code, with the zeros that fill them up.
    String code();

    record Priced(String code, Money price) implements ScaleLabel {}

    /// What a scale has weighed.
    ///
    /// @param grams may be 0, where somebody printed a label of an empty scale
    record Weighed(String code, int grams) implements ScaleLabel {}
}
