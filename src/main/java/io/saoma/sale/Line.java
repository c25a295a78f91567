package io.saoma.sale;

/// One line of a basket: so many of one thing at one price each; `barcode` is empty where there is none.
public record Line(String barcode, String name, Money price, int quantity) {

    public static final int MOST = 9_999;

    public Line {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("a line holds 1 to " + MOST + " pieces, not " + quantity);
        }
    }

    public static Line of(Product product, int quantity) {
        return new Line(product.barcode(), product.name(), product.price(), quantity);
    }

    public Money sum() {
        return price.times(quantity);
    }

    public boolean sameThing(Line other) {
        return barcode.equals(other.barcode) && name.equals(other.name) && price.equals(other.price);
    }

    public Line withQuantity(int wanted) {
        return new Line(barcode, name, price, wanted);
    }
}
