package io.saoma;

import io.saoma.CommonRow.Heard;
import io.saoma.book.share.SharedChanges;
import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.shop.SharedGoods;
import io.saoma.shop.goods.Seen;
import java.time.InstantSource;

/// The goods of a shop in its shared book.
final class CommonGoods implements SharedGoods, AutoCloseable {

    private final CommonRow<Change> row;
    private final String shop;
    private final int till;
    private final InstantSource clock;

    CommonGoods(SharedChanges changes, String shop, int till, InstantSource clock) {
        row = new CommonRow<>(changes, "goods", CommonRow.only(Change.class), shop, till);
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
        return answer(row.after(seen));
    }

    @Override
    public Answer append(Seen seen, Change change) {
        return answer(row.append(seen, change));
    }

    private Answer answer(Heard<Change> heard) {
        return switch (heard) {
            case Heard.Level<Change>(var changes) ->
                new Answer.Level(changes.stream()
                        .map(it -> new GoodsTakenOver(shop, it.version(), it.till(), it.change(), clock.instant()))
                        .toList());
            case Heard.Away<Change> _ -> new Answer.Away();
            case Heard.Newer<Change> _ -> new Answer.Newer();
            case Heard.PutBack<Change> _ -> new Answer.PutBack();
        };
    }

    @Override
    public void close() {
        row.close();
    }
}
