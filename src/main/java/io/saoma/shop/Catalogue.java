package io.saoma.shop;

import io.saoma.sale.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the shop sells: found by barcode or by the beginning of its name, and in groups for the quick keys.
public final class Catalogue {

    private final List<Group> groups;
    private final List<Product> favourites;
    private final Map<String, Product> byBarcode = new HashMap<>();

    public Catalogue(List<Group> groups, List<Product> favourites) {
        this.groups = List.copyOf(groups);
        this.favourites = List.copyOf(favourites);
        for (var product : products()) {
            if (!product.barcode().isEmpty() && byBarcode.put(product.barcode(), product) != null) {
                throw new IllegalArgumentException("two products have the barcode " + product.barcode());
            }
        }
    }

    public List<Group> groups() {
        return groups;
    }

    /// What sells most, for the first page of the quick keys.
    public List<Product> favourites() {
        return favourites;
    }

    public Optional<Product> withBarcode(String barcode) {
        return Optional.ofNullable(byBarcode.get(barcode));
    }

    /// The product of exactly this name, else all whose names begin so.
    public List<Product> named(String beginning) {
        var exact = products().stream()
                .filter(product -> product.name().equals(beginning))
                .toList();
        return exact.isEmpty()
                ? products().stream()
                        .filter(product -> product.name().startsWith(beginning))
                        .toList()
                : exact;
    }

    /// How an amount without a name is called on the receipt and in the customer's WeChat; the shop's words, not the
    /// screen's, so they do not change with the language of the till.
    public String nameOfAmount() {
        return "自由金额";
    }

    /// Which group a product stands in.
    public Optional<Group> groupOf(Product product) {
        return groups.stream()
                .filter(group -> group.products().contains(product))
                .findFirst();
    }

    private List<Product> products() {
        return groups.stream().flatMap(group -> group.products().stream()).toList();
    }
}
