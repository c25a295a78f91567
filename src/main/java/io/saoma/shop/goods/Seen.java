package io.saoma.shop.goods;

/// Up to which of a shop's numbered changes its goods are known.
public record Seen(String shop, long version) {

    public static final Seen NOTHING = new Seen("", 0);

    /// Of this shop; nothing where the changes of another one are known.
    public long of(String other) {
        return shop.equals(other) ? version : 0;
    }
}
