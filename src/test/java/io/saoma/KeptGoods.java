package io.saoma;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedPlace;
import io.saoma.shop.GoodsDesk;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// What a till keeps of its goods.
final class KeptGoods implements Closeable {

    final int number;
    final GoodsDesk goods;
    private final Book book;
    private final Optional<SharedChanges> common;

    KeptGoods(Path home, int number, SharedPlace place) {
        this(home, number, Optional.of(place));
    }

    KeptGoods(Path home, int number, Optional<SharedPlace> place) {
        this.number = number;
        book = Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE);
        common = place.map(it -> new SharedChanges(it, CommonGround.SHOP));
        goods = new GoodsDesk(
                false,
                book.shop(),
                book::record,
                InstantSource.system(),
                common.map(it -> CommonRows.goods(it, CommonGround.SHOP, number, InstantSource.system())));
    }

    @Override
    public void close() {
        common.ifPresent(SharedChanges::close);
        book.close();
    }
}
