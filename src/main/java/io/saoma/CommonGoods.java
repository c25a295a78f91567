package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.share.Appended;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.ShopChange;
import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.shop.SharedGoods;
import io.saoma.shop.goods.Seen;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The goods of a shop in its shared book.
final class CommonGoods implements SharedGoods, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommonGoods.class);

    private final SharedChanges changes;
    private final String shop;
    private final int till;
    private final InstantSource clock;
    private boolean away;

    CommonGoods(SharedChanges changes, String shop, int till, InstantSource clock) {
        this.changes = changes;
        this.shop = shop;
        this.till = till;
        this.clock = clock;
    }

    @Override
    public String shop() {
        return shop;
    }

    @Override
    public int till() {
        return till;
    }

    @Override
    public Answer after(Seen seen) {
        return answer(() -> following(seen));
    }

    @Override
    public Answer append(Seen seen, Change change) {
        return answer(() -> following(seen) instanceof Answer.PutBack putBack ? putBack : appended(seen, change));
    }

    private Answer appended(Seen seen, Change change) {
        var version = seen.of(shop);
        var mine = ShopChange.of(change, till);
        return switch (changes.append(version, mine)) {
            case Appended.Stands(var at) when at == version + 1 -> level(version, List.of(mine));
            case Appended.Stands _ -> following(seen);
            case Appended.Overtaken(var meanwhile) -> level(version, meanwhile);
            case Appended.Forgotten _ -> new Answer.PutBack();
        };
    }

    /// The last change that was seen has to be there still, under its number.
    private Answer following(Seen seen) {
        var version = seen.of(shop);
        if (version == 0) {
            return level(0, changes.after(0));
        }
        var rest = changes.after(version - 1);
        if (rest.isEmpty() || !isLast(seen, rest.getFirst())) {
            return new Answer.PutBack();
        }
        return level(version, rest.subList(1, rest.size()));
    }

    private static boolean isLast(Seen seen, ShopChange change) {
        return change.till() == seen.till() && change.at().equals(seen.made().toString());
    }

    /// As far as this till knows what the changes are: what comes after one that only a newer till knows has to wait.
    private Answer level(long version, List<ShopChange> meanwhile) {
        var taken = new ArrayList<GoodsTakenOver>();
        for (var each : meanwhile) {
            if (!(each.event().orElse(null) instanceof Change change)) {
                return taken.isEmpty() ? new Answer.Newer() : new Answer.Level(taken);
            }
            taken.add(new GoodsTakenOver(shop, version + taken.size() + 1, each.till(), change, clock.instant()));
        }
        return new Answer.Level(taken);
    }

    /// Of an outage only the beginning is logged.
    private Answer answer(Supplier<Answer> asking) {
        try {
            var answer = asking.get();
            away = false;
            return answer;
        } catch (BookException e) {
            if (!away) {
                LOG.warn("the goods of the other tills cannot be seen", e);
            }
            away = true;
            return new Answer.Away();
        }
    }

    @Override
    public void close() {
        changes.close();
    }
}
