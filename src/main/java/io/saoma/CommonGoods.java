package io.saoma;

import io.saoma.book.share.SharedChanges;
import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.shop.SharedGoods;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The goods of a shop in its shared book.
final class CommonGoods implements SharedGoods, AutoCloseable {

    private final CommonRow<Change> row;
    private final String shop;
    private final int till;
    private final InstantSource clock;

    CommonGoods(SharedChanges changes, String shop, int till, InstantSource clock) {
        row = new CommonRow<>(changes, "goods", Change.class, till);
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
    public Answer after(long version) {
        return answer(row.after(version));
    }

    @Override
    public Answer append(long version, Change change) {
        return answer(row.append(version, change));
    }

    private Answer answer(Optional<List<CommonRow.Numbered<Change>>> heard) {
        return heard.<Answer>map(all -> new Answer.Level(all.stream()
                        .map(it -> new GoodsTakenOver(shop, it.version(), it.till(), it.change(), clock.instant()))
                        .toList()))
                .orElseGet(Answer.Away::new);
    }

    @Override
    public void close() {
        row.close();
    }
}
