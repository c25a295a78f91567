package io.saoma.sale.goods;

/// The colours that mark categories and quick keys: `saoma.css` has a token of each name, the key is for people.
public enum Colour {
    BROWN("colour.brown"),
    ORANGE("colour.orange"),
    BRICK("colour.brick"),
    SLATE("colour.slate"),
    OLIVE("colour.olive"),
    TEAL("colour.teal"),
    SKY("colour.sky"),
    PLUM("colour.plum");

    private final String key;

    Colour(String key) {
        this.key = key;
    }

    /// The colour of the thing at this place, where nobody has chosen one.
    public static Colour at(int index) {
        return values()[index % values().length];
    }

    public String key() {
        return key;
    }
}
