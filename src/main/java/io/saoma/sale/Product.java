package io.saoma.sale;

/// Something that the shop sells at a fixed price; `barcode` is empty where it has none.
public record Product(String barcode, String name, Money price) {

    public Product {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a product needs a name");
        }
    }
}
