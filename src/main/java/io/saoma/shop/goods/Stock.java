package io.saoma.shop.goods;

import io.saoma.sale.goods.Product;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The products of a catalogue while events are folded into it; no two of them ever have one barcode.
final class Stock {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final long FIRST_NUMBERS = 1_000;

    private final Map<String, Product> products = new LinkedHashMap<>();

    /// The code of the product that has a barcode.
    private final Map<String, String> owners = new HashMap<>();

    private long lastNumber = FIRST_NUMBERS;

    Stock() {}

    Stock(Stock other) {
        products.putAll(other.products);
        owners.putAll(other.owners);
        lastNumber = other.lastNumber;
    }

    /// Without products, of which no code is given out again.
    Stock emptied() {
        var emptied = new Stock();
        emptied.lastNumber = lastNumber;
        return emptied;
    }

    /// New and changed products, all or none: no code may stand there twice, and no barcode twice or at a product
    /// that is not among them.
    boolean save(List<Product> saved) {
        if (!fit(saved)) {
            return false;
        }
        saved.stream().map(Product::code).forEach(this::freeBarcodes);
        saved.forEach(this::put);
        return true;
    }

    private boolean fit(List<Product> saved) {
        var codes = new HashSet<String>();
        var barcodes = new HashSet<String>();
        return saved.stream().allMatch(product -> codes.add(product.code()))
                && saved.stream()
                        .flatMap(product -> product.barcodes().stream())
                        .allMatch(barcode -> barcodes.add(barcode) && isFree(barcode, codes));
    }

    private boolean isFree(String barcode, Set<String> codes) {
        var owner = owners.get(barcode);
        return owner == null || codes.contains(owner);
    }

    private void freeBarcodes(String code) {
        var product = products.get(code);
        if (product != null) {
            product.barcodes().forEach(owners::remove);
        }
    }

    private void put(Product product) {
        products.put(product.code(), product);
        product.barcodes().forEach(barcode -> owners.put(barcode, product.code()));
        if (NUMBER.matcher(product.code()).matches()) {
            lastNumber = Math.max(lastNumber, Long.parseLong(product.code()));
        }
    }

    boolean retire(String code) {
        freeBarcodes(code);
        return products.remove(code) != null;
    }

    /// Changes no codes and no barcodes.
    void changeAll(UnaryOperator<Product> change) {
        products.replaceAll((_, product) -> change.apply(product));
    }

    Map<String, Product> products() {
        return products;
    }

    Map<String, String> owners() {
        return owners;
    }

    /// The highest number that has ever been the code of a product.
    long lastNumber() {
        return lastNumber;
    }
}
