package io.saoma.shop.sheet;

import io.saoma.sale.goods.Product;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one line of the sheet makes of a product.
///
/// @param before empty where the product is new
public record Row(long line, Optional<Product> before, Product after) {

    public boolean added() {
        return before.isEmpty();
    }

    public boolean changed() {
        return !changes().isEmpty();
    }

    /// In which of its columns the product becomes another; none where it is new or stays as it is.
    public List<Column> changes() {
        return before.map(old -> Stream.of(Column.values())
                        .filter(column -> !value(column, old).equals(value(column, after)))
                        .toList())
                .orElse(List.of());
    }

    private static Object value(Column column, Product product) {
        return switch (column) {
            case CODE -> product.code();
            case BARCODE -> product.barcodes();
            case NAME -> product.name();
            case PRICE -> product.price();
            case UNIT -> product.unit();
            case CATEGORY -> product.category();
        };
    }
}
