package io.saoma.shop.sheet;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one row says about a product; whatever is empty leaves the product as it is.
record Entry(
        long line,
        Optional<String> code,
        List<String> barcodes,
        Optional<String> name,
        Optional<Money> price,
        Optional<Unit> unit,
        Optional<String> category) {

    /// The product that the row makes of one of the shop's. A row without a code knows it only by a barcode, which
    /// does not tell that the others are gone.
    Product change(Product product) {
        var added = code.isPresent()
                ? barcodes
                : Stream.concat(product.barcodes().stream(), barcodes.stream())
                        .distinct()
                        .toList();
        return new Product(
                product.code(),
                name.orElse(product.name()),
                price.orElse(product.price()),
                unit.orElse(product.unit()),
                barcodes.isEmpty() ? product.barcodes() : added,
                category.orElse(product.category()));
    }

    /// The product that the row makes new; empty where name or price is missing.
    Optional<Product> create(String newCode) {
        return name.flatMap(called -> price.map(
                costs -> new Product(newCode, called, costs, unit.orElse(Unit.PIECE), barcodes, category.orElse(""))));
    }

    /// Whether nothing but its name says which product it is.
    boolean nameOnly() {
        return code.isEmpty() && barcodes.isEmpty();
    }

    /// How a person would call it.
    String label() {
        return name.or(() -> code).orElseGet(() -> barcodes.isEmpty() ? "" : barcodes.getFirst());
    }
}
