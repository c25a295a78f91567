package io.saoma.sale.goods;

/// A group of products, known by its name.
public record Category(String name, Colour colour) {

    /// In signs; a longer name fits on no screen.
    public static final int LONGEST = 40;

    public Category {
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("no name of a category: “" + name + "”");
        }
    }

    /// The same, marked with another colour.
    public Category in(Colour other) {
        return new Category(name, other);
    }

    /// The same under another name.
    public Category named(String other) {
        return new Category(other, colour);
    }
}
