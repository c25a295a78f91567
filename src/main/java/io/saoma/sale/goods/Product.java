package io.saoma.sale.goods;

import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Something that the shop sells, known by its code (货号), of which the shop has no other.
///
/// @param price for one unit, never nothing
/// @param barcodes the first one stands on receipts; none where the product has none
/// @param category the name of a category, empty where it is in none
public record Product(String code, String name, Money price, Unit unit, List<String> barcodes, String category) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._/#-]{1,32}");
    private static final Pattern BARCODE = Pattern.compile("[0-9A-Za-z-]{4,24}");

    public Product {
        barcodes = List.copyOf(barcodes);
        if (!isCode(code) || name.isBlank() || !price.chargeable() || !category.equals(category.strip())) {
            throw new IllegalArgumentException("no product: %s, %s, %s".formatted(code, name, price));
        }
        if (!barcodes.stream().allMatch(Product::isBarcode) || new HashSet<>(barcodes).size() < barcodes.size()) {
            throw new IllegalArgumentException("no barcodes of a product: " + barcodes);
        }
    }

    /// Up to 32 letters and digits of any script, and `.`, `_`, `/`, `#`, `-`.
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /// 4 to 24 digits, letters from A to Z and hyphens: two barcodes of shops in one are none, with or without a sign
    /// between them.
    public static boolean isBarcode(String text) {
        return BARCODE.matcher(text).matches();
    }

    /// The barcode that stands on receipts; empty where it has none.
    public String barcode() {
        return barcodes.isEmpty() ? "" : barcodes.getFirst();
    }

    /// So much of it in a basket; pieces of what is sold by piece, grams of what is sold by weight.
    public Line line(Quantity quantity) {
        if (!unit.measures(quantity)) {
            throw new IllegalArgumentException("%s is not sold by %s".formatted(code, quantity));
        }
        return new Line(barcode(), name, price, quantity);
    }

    /// The same in another category, or in none where that is empty.
    public Product in(String otherCategory) {
        return new Product(code, name, price, unit, barcodes, otherCategory);
    }
}
