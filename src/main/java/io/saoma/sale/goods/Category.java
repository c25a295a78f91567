package io.saoma.sale.goods;

/// A group of products, known by its name.
public record Category(String name, Colour colour) {

    public Category {
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("no name of a category: “" + name + "”");
        }
    }
}
