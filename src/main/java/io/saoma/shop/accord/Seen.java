package io.saoma.shop.accord;

import io.saoma.sale.Rejoined;
import io.saoma.sale.TakenOver;
import java.time.Instant;
import java.util.List;

/// Up to which of a shop's numbered changes of one matter a till knows them.
///
/// @param till at which the last of them was made; 0 where nobody remembers
/// @param made when; so it is known again under its number
public record Seen(String shop, long version, int till, Instant made) {

    public static final Seen NOTHING = new Seen("", 0, 0, Instant.EPOCH);

    public static Seen after(TakenOver taken) {
        return new Seen(
                taken.shop(), taken.version(), taken.till(), taken.change().at());
    }

    public static Seen after(Rejoined rejoined) {
        return new Seen(rejoined.shop(), rejoined.version(), rejoined.till(), rejoined.made());
    }

    /// After all of these.
    public static Seen after(List<? extends TakenOver> all) {
        return all.isEmpty() ? NOTHING : after(all.getLast());
    }

    /// Of this shop; nothing where the changes of another one are known.
    public long of(String other) {
        return shop.equals(other) ? version : 0;
    }
}
