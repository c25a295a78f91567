package io.saoma.sale.goods;

import io.saoma.sale.Money;
import java.util.List;

/// Products for tests.
public final class Goods {

    private Goods() {}

    /// One that is sold by piece.
    public static Product piece(String code, String name, long fen, String... barcodes) {
        return new Product(code, name, new Money(fen), Unit.PIECE, List.of(barcodes), "");
    }

    /// One that is sold by weight, at a price for the kilogram.
    public static Product weighed(String code, String name, long fen, String... barcodes) {
        return new Product(code, name, new Money(fen), Unit.KILOGRAM, List.of(barcodes), "");
    }
}
