package io.saoma.shop.goods;

import io.saoma.sale.goods.GoodsEvent.GoodsRejoined;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import java.time.Instant;

/// Up to which of a shop's numbered changes its goods are known.
///
/// @param till at which the last of them was made; 0 where nobody remembers
/// @param made when; so it is known again under its number
public record Seen(String shop, long version, int till, Instant made) {

    public static final Seen NOTHING = new Seen("", 0);

    public Seen(String shop, long version) {
        this(shop, version, 0, Instant.EPOCH);
    }

    public static Seen after(GoodsTakenOver taken) {
        return new Seen(
                taken.shop(), taken.version(), taken.till(), taken.change().at());
    }

    public static Seen after(GoodsRejoined rejoined) {
        return new Seen(rejoined.shop(), rejoined.version(), rejoined.till(), rejoined.made());
    }

    /// Of this shop; nothing where the changes of another one are known.
    public long of(String other) {
        return shop.equals(other) ? version : 0;
    }
}
