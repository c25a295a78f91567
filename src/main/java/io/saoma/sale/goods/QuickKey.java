package io.saoma.sale.goods;

/// One tile beside the basket: the product of this code, and the colour that the manager gave it.
public record QuickKey(String code, Colour colour) {

    /// How many of them fit beside a basket.
    public static final int MOST = 16;
}
