package io.saoma.ui.goods;

import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.Product;
import io.saoma.shop.GoodsDesk;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A shop with a second till, whose shared book is a list.
final class FakeOthers implements SharedRow<Change, GoodsTakenOver> {

    final Product water = Goods.piece("1", "矿泉水 550ml", 2_00);
    final Product dearer = Goods.piece("1", "矿泉水 550ml", 2_50);
    final Shelf shelf;
    boolean away;
    boolean newer;
    private final Instant now;
    final GoodsDesk desk;
    private final List<GoodsTakenOver> row = new ArrayList<>();

    FakeOthers(Instant now) {
        this.now = now;
        change(new ProductSaved(water, now));
        desk = new GoodsDesk(false, List.of(), _ -> {}, () -> now, Optional.of(this));
        desk.level();
        shelf = new Shelf(desk, FakeShop.AT_ONCE, () -> true);
    }

    /// At the second till.
    void change(Change change) {
        add(2, change);
    }

    /// As it was before its last change.
    void putBack() {
        row.removeLast();
    }

    private void add(int till, Change change) {
        row.add(new GoodsTakenOver("一号店", row.size() + 1L, till, change, now));
    }

    @Override
    public String shop() {
        return "一号店";
    }

    @Override
    public int till() {
        return 1;
    }

    @Override
    public Answer<GoodsTakenOver> after(Seen seen) {
        if (away || newer) {
            return new Answer.Nothing<>(away ? Accord.AWAY : Accord.NEWER);
        }
        return seen.version() > row.size()
                ? new Answer.Nothing<>(Accord.PUT_BACK)
                : new Answer.Level<>(row.subList(Math.toIntExact(seen.version()), row.size()));
    }

    @Override
    public Answer<GoodsTakenOver> append(Seen seen, Change change) {
        if (!away && !newer && seen.version() == row.size()) {
            add(1, change);
        }
        return after(seen);
    }
}
